import type { Connection } from '../../../../native-host/protocol.ts';
import type { ConnectionHosts } from '../../../sites/connection-hosts.ts';
import { formatCount } from '../../../text/format-number.ts';
import { endpointOf, endpointText } from '../../../connection/endpoint-text.ts';
import { foreignText } from '../../../text/foreign-text.ts';
import { message } from '../../../text/message.ts';

type Props = {
  connection: Connection;
  hosts: ConnectionHosts;
  /** Whether a socket without a remote host shows its own endpoint. */
  orLocal?: boolean;
  /** Whether there is a column for the port. */
  withoutPort?: boolean;
  /** Whether there is room for one of host name and address. */
  isShort?: boolean;
};

/** Which way the connection was opened, and the host name, address and port at its other end, as far as they are known. */
export function Endpoint({ connection, hosts, orLocal = false, withoutPort = false, isShort = false }: Props) {
  const { remoteAddress } = connection;
  const isNamed = hosts.names.length > 0;
  const whole = orLocal ? endpointOf(connection) : endpointText(remoteAddress, connection.remotePort);
  const bare = withoutPort ? (remoteAddress ?? '') : whole;
  const port = withoutPort ? '' : (/:\d+$/.exec(bare)?.[0] ?? '');
  const hasPort = port !== '' && (remoteAddress === null ? orLocal : connection.remotePort !== null);
  return (
    <>
      {remoteAddress !== null && <DirectionArrow direction={connection.direction} />}
      <HostName names={hosts.names} />
      {isNamed && isShort ? (
        <OddPort port={connection.remotePort} />
      ) : (
        <span class="text">
          {foreignText(hasPort ? bare.slice(0, -port.length) : bare)}
          {hasPort && <span class="port">{port}</span>}
        </span>
      )}
    </>
  );
}

/** A port that a name does not imply. */
function OddPort({ port }: { port: number | null }) {
  return port === null || port === 80 || port === 443 ? null : <span class="port">:{port}</span>;
}

/** The first of them, and how many others there are. */
function HostName({ names }: Pick<ConnectionHosts, 'names'>) {
  const [first, ...others] = names;
  if (first === undefined) return null;
  return (
    <span class="text host" title={names.map(foreignText).join('\n')}>
      {foreignText(first)}
      {others.length > 0 && <small> {message('rowMoreHosts', { count: formatCount(others.length) })}</small>}
    </span>
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
