import type { Connection } from '../../../../native-host/protocol.ts';
import { endpointOf, endpointText } from '../../../connection/endpoint-text.ts';
import { foreignText } from '../../../text/foreign-text.ts';
import { message } from '../../../text/message.ts';

type Props = {
  connection: Connection;
  /** Whether a socket without a remote host shows its own endpoint. */
  orLocal?: boolean;
  /** Whether there is a column for the port. */
  withoutPort?: boolean;
};

/** Which way the connection was opened, and the address and port at its other end. */
export function Endpoint({ connection, orLocal = false, withoutPort = false }: Props) {
  const { remoteAddress } = connection;
  const whole = orLocal ? endpointOf(connection) : endpointText(remoteAddress, connection.remotePort);
  const bare = withoutPort ? (remoteAddress ?? '') : whole;
  const port = withoutPort ? '' : (/:\d+$/.exec(bare)?.[0] ?? '');
  const hasPort = port !== '' && (remoteAddress === null ? orLocal : connection.remotePort !== null);
  return (
    <>
      {remoteAddress !== null && <DirectionArrow direction={connection.direction} />}
      <span class="text">
        {foreignText(hasPort ? bare.slice(0, -port.length) : bare)}
        {hasPort && <span class="port">{port}</span>}
      </span>
    </>
  );
}

function DirectionArrow({ direction }: Pick<Connection, 'direction'>) {
  if (direction !== 'outgoing' && direction !== 'incoming') return null;
  const label = message(direction === 'outgoing' ? 'listOutgoing' : 'listIncoming');
  return (
    <svg class="direction" viewBox="0 0 10 10" width="10" height="10" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={direction === 'outgoing' ? 'M5 9V1.500M2 4.500l3-3 3 3' : 'M5 1v7.500M2 5.500l3 3 3-3'} />
    </svg>
  );
}
