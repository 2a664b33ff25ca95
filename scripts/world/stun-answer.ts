/**
 * A STUN server's answer to a binding request (RFC 8489, sections 5 and 14.2): the IPv4 address that it came from, in
 * XOR-MAPPED-ADDRESS; null for anything else.
 */
export function stunAnswer(request: Buffer, address: string, port: number): Buffer | null {
  if (request.length < headerBytes || request.readUInt16BE(0) !== bindingRequest) return null;
  if (request.readUInt32BE(4) !== magicCookie || address.includes(':')) return null;

  const answer = Buffer.alloc(headerBytes + 12);
  answer.writeUInt16BE(bindingSuccess, 0);
  answer.writeUInt16BE(12, 2); // bytes of attributes
  request.copy(answer, 4, 4, headerBytes); // magic cookie and transaction id

  answer.writeUInt16BE(xorMappedAddress, headerBytes);
  answer.writeUInt16BE(8, headerBytes + 2);
  answer.writeUInt8(ipv4, headerBytes + 5);
  answer.writeUInt16BE(port ^ (magicCookie >>> 16), headerBytes + 6);
  const number = address.split('.').reduce((bits, part) => bits * 256 + Number(part), 0);
  answer.writeUInt32BE((number ^ magicCookie) >>> 0, headerBytes + 8);
  return answer;
}

const headerBytes = 20;
const bindingRequest = 0x0001;
const bindingSuccess = 0x0101;
const magicCookie = 0x2112a442;
const xorMappedAddress = 0x0020;
const ipv4 = 1;
