import { connectionWith } from '../../connection-with.ts';
import {
  addressScope,
  createInterfaceLookup,
  linuxSocketRoutes,
  userName,
  type Connection,
  type Rtnetlink,
} from './product.ts';

/** Ports that the system gives to sockets that ask for none (net.ipv4.ip_local_port_range, by default). */
const EPHEMERAL_PORTS = { first: 32_768, last: 60_999 } as const;

/**
 * The browser's own connections, one of each family that has a source address. Where nothing comes back since nothing
 * leaves, it is an attempt.
 */
export function firefoxConnections(
  sources: Readonly<Record<string, string>>,
  protocols: Readonly<Record<string, string>>,
  exits: Readonly<Record<string, string>>,
): Partial<Connection>[] {
  return Object.entries(sources).map(([family, localAddress]) => ({
    id: `firefox ${family}`,
    localAddress,
    localPort: 50_000,
    remoteAddress: family === '4' ? '142.250.74.46' : '2001:4860:4860::8888',
    protocol: protocols[family] === 'udp' ? 'udp' : 'tcp',
    ...(exits[family] === 'none' && protocols[family] !== 'udp' ? { state: 'SYN_SENT' } : {}),
    processName: 'firefox',
    pid: 1,
  }));
}

/** A socket of this id is from before the tunnel, and has its address since then. */
const FROM_BEFORE = 'old';

/**
 * The browser's connections and the sockets that the case gives, with what the host would say of their other fields.
 * The browser binds to nothing; a socket of the case that is not from before the tunnel has the address of its
 * interface because its program bound it to that (SO_BINDTODEVICE, socket(7)).
 */
export function caseConnections(
  browser: readonly Partial<Connection>[],
  sockets: readonly Partial<Connection>[],
  kernel: Rtnetlink,
): Connection[] {
  const interfaces = createInterfaceLookup(() => performance.now());
  const indexes = new Map<string | null, number>(kernel.links().map(({ name, index }) => [name, index]));
  const routes = linuxSocketRoutes(kernel, () => performance.now());
  routes.haveChanged();
  const owner = userName(process.getuid?.() ?? 0);
  return [...browser, ...sockets].map((fields, index) => {
    const own = interfaces.of(fields.localAddress ?? '');
    const connection = connectionOf({ owner, ...fields }, String(index), own);
    if (connection.scope !== 'public') return connection;
    const isBound = index >= browser.length && fields.id !== FROM_BEFORE;
    return { ...connection, routeInterface: routes.of(connection, isBound ? (indexes.get(own) ?? 0) : 0) };
  });
}

function connectionOf(fields: Partial<Connection>, id: string, ownInterface: string | null): Connection {
  const { protocol = 'tcp', localAddress = '192.0.2.1', remoteAddress = '198.51.100.7', localPort = 50_000 } = fields;
  return connectionWith({
    id,
    protocol,
    family: localAddress.includes(':') ? 6 : 4,
    localAddress,
    localPort,
    remoteAddress,
    remotePort: remoteAddress === null ? null : 443,
    state: stateOf(protocol, remoteAddress),
    direction: directionOf(protocol, remoteAddress, localPort),
    scope: remoteAddress === null ? 'unspecified' : addressScope(remoteAddress),
    interface: ownInterface,
    ...fields,
  });
}

function stateOf(protocol: Connection['protocol'], remoteAddress: string | null): Connection['state'] {
  if (protocol === 'udp') return null;
  return remoteAddress === null ? 'LISTEN' : 'ESTABLISHED';
}

function directionOf(
  protocol: Connection['protocol'],
  remoteAddress: string | null,
  localPort: number,
): Connection['direction'] {
  if (remoteAddress !== null) return 'outgoing';
  const isEphemeral = localPort >= EPHEMERAL_PORTS.first && localPort <= EPHEMERAL_PORTS.last;
  return protocol === 'udp' && isEphemeral ? 'unknown' : 'listening';
}
