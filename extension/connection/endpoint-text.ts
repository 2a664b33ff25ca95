/** Address and port as in a URL: an IPv6 address stands in brackets (RFC 3986, section 3.2.2). */
export function endpointText(address: string | null, port: number | null): string {
  if (address === null) return '';
  if (port === null) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
