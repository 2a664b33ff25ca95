/**
 * A STUN server's response to a binding request (RFC 8489, sections 5 and 14.2): the IPv4 source address of the
 * request, in XOR-MAPPED-ADDRESS; null for any other message.
 */
export function stunResponse(request: Buffer, address: string, port: number): Buffer | null {
  if (request.length < headerBytes || request.readUInt16BE(0) !== bindingRequest) return null;
  if (request.readUInt32BE(4) !== magicCookie || address.includes(':')) return null;

  const response = Buffer.alloc(headerBytes + 12);
  response.writeUInt16BE(bindingSuccess, 0);
  response.writeUInt16BE(12, 2); // length of the attributes in bytes
  request.copy(response, 4, 4, headerBytes); // magic cookie and transaction id

  response.writeUInt16BE(xorMappedAddress, headerBytes);
  response.writeUInt16BE(8, headerBytes + 2);
  response.writeUInt8(ipv4, headerBytes + 5);
  response.writeUInt16BE(port ^ (magicCookie >>> 16), headerBytes + 6);
  const number = address.split('.').reduce((bits, part) => bits * 256 + Number(part), 0);
  response.writeUInt32BE((number ^ magicCookie) >>> 0, headerBytes + 8);
  return response;
}

const headerBytes = 20;
const bindingRequest = 0x0001;
const bindingSuccess = 0x0101;
const magicCookie = 0x2112a442;
const xorMappedAddress = 0x0020;
const ipv4 = 1;
