import { EXIT_ID, serverId } from '../../map/traces/sign-traces.ts';
import type { TunnelRoute } from '../../map/traces/tunnel-route.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { route: TunnelRoute | null; markerId: string; x: number; y: number };

/** What the symbol of a VPN server or of the exit stands for. */
export function TunnelHover({ route, markerId, x, y }: Props) {
  if (route === null) return null;
  const server = route.servers.find(({ address }) => serverId(address) === markerId);
  if (server === undefined && markerId !== EXIT_ID) return null;
  const isExit = server === undefined || server.isExit;
  const title = server === undefined ? 'mapExit' : isExit ? 'mapServerAndExit' : 'mapServer';
  return (
    <div class="map-hover" style={{ top: `${y + 14}px`, left: `${x + 10}px` }}>
      <h2>{message(title)}</h2>
      {server !== undefined && (
        <p class="muted">{message('mapServerNote', { address: foreignText(server.address) })}</p>
      )}
      {isExit && <p class="muted">{message('mapExitNote')}</p>}
    </div>
  );
}
