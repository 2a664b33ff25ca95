/** An endpoint as `ss` prints it: `192.0.2.1:443`, `[2001:db8::1]:443`. */
export function endpointText(address: string, port: number): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}
