import type { Connection } from '../../native-host/protocol.ts';

/** Address and port as in a URL: an IPv6 address is in brackets (RFC 3986, section 3.2.2). */
export function endpointText(address: string | null, port: number | null): string {
  if (address === null) return '';
  if (port === null) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The remote endpoint; the local one for a socket that has none. */
export function endpointOf({
  remoteAddress,
  remotePort,
  localAddress,
  localPort,
}: Pick<Connection, 'remoteAddress' | 'remotePort' | 'localAddress' | 'localPort'>): string {
  return remoteAddress === null ? endpointText(localAddress, localPort) : endpointText(remoteAddress, remotePort);
}
