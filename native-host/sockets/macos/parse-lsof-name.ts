import type { SocketRow } from '../socket-table.ts';
import { parseIpAddress, type IpAddress } from '../../addresses/parse-ip-address.ts';

export type LsofEndpoints = Pick<SocketRow, 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort'>;

/**
 * The endpoints in lsof's name of an Internet socket: `192.0.2.1:5000->198.51.100.7:443`, `[2001:db8::1]:22`, `*:5353`.
 *
 * @param family of the socket, for a wildcard; an IPv4 address in the name of an IPv6 socket is a mapped one
 * @returns null for a socket that is bound to no port (`*:*`) and for the remarks that lsof writes instead of a name
 */
export function parseLsofName(name: string, family: 4 | 6): LsofEndpoints | null {
  const [localText = '', remoteText, ...more] = name.split('->');
  const local = parseEndpoint(localText, family);
  if (local === null || local.port === null || more.length > 0) return null;
  if (remoteText === undefined) return endpoints(local.ip, local.port, null, null);
  const remote = parseEndpoint(remoteText, local.ip.family);
  if (remote === null || remote.port === null) return null;
  return endpoints(local.ip, local.port, remote.ip, remote.port);
}

function endpoints(local: IpAddress, localPort: number, remote: IpAddress | null, remotePort: number | null) {
  return {
    family: local.family,
    localAddress: local.address,
    localPort,
    remoteAddress: remote?.address ?? null,
    remotePort,
  };
}

/** `address:port`, where the address is `*` for any and in brackets for IPv6, and the port is `*` for none. */
function parseEndpoint(text: string, family: 4 | 6): { ip: IpAddress; port: number | null } | null {
  const [, bracketed, plain, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*)):(\*|\d{1,5})$/.exec(text) ?? [];
  const ip = plain === '*' ? WILDCARD[family] : parseIpAddress(bracketed ?? plain ?? '');
  const port = portText === '*' ? null : Number(portText);
  if (ip === null || (port !== null && !(port >= 1 && port <= 65_535))) return null;
  return { ip, port };
}

const WILDCARD: Record<4 | 6, IpAddress> = {
  4: { family: 4, address: '0.0.0.0' },
  6: { family: 6, address: '::' },
};
