/**
 * The destination of a SOCKS 5 request (RFC 1928, sections 4 and 5): an IPv4 address or a name, and a port.
 *
 * @throws {TypeError} on anything else
 */
export function socksTarget(request: Buffer): { host: string; port: number } {
  const [version, command, , kind, length = 0] = request;
  if (version !== socks5 || command !== connect)
    throw new TypeError(`Not a SOCKS 5 CONNECT: ${request.toString('hex')}`);
  if (kind === ipv4) return { host: [...request.subarray(4, 8)].join('.'), port: request.readUInt16BE(8) };
  if (kind !== name) throw new TypeError(`Neither an IPv4 address nor a name: ${request.toString('hex')}`);
  return { host: request.toString('ascii', 5, 5 + length), port: request.readUInt16BE(5 + length) };
}

const socks5 = 5;
const connect = 1;
const ipv4 = 1;
const name = 3;
