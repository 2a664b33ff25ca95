import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTokenUser } from '../../../../native-host/sockets/windows/parse-token-user.ts';

const baseAddress = 0x7ff6_1234_0000n;

/** A TOKEN_USER as in winnt.h: a pointer to the SID, flags, and the SID itself. */
function tokenUser(sidHex: string, pointer = baseAddress + 16n): Uint8Array {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(pointer);
  return Buffer.concat([head, Buffer.from(sidHex, 'hex')]);
}

/** S-1-5-21-1-2-3-1001, as [MS-DTYP] 2.4.2.2 writes it. */
const person = '010500000000000515000000010000000200000003000000e9030000';

test.each([
  ['the local system', '010100000000000512000000', 'S-1-5-18'],
  ['a person', person, 'S-1-5-21-1-2-3-1001'],
  ['wine’s user', '010500000000000515000000000000000000000000000000e8030000', 'S-1-5-21-0-0-0-1000'],
])('the identifier of %s', (_name, hex, text) => {
  expect(parseTokenUser(tokenUser(hex), baseAddress)).toBe(text);
});

test.each([
  ['too few bytes', tokenUser(person).subarray(0, 12)],
  ['a SID that is cut off', tokenUser(person).subarray(0, 40)],
  ['a pointer before the bytes', tokenUser(person, baseAddress - 8n)],
  ['a pointer behind the bytes', tokenUser(person, baseAddress + 4096n)],
  ['no pointer', tokenUser(person, 0n)],
  ['a revision that is not known', tokenUser(person.replace(/^01/, '02'))],
  ['more parts than a SID may have', tokenUser(person.replace(/^0105/, '0110'))],
])('%s gives no identifier', (_name, bytes) => {
  expect(parseTokenUser(bytes, baseAddress)).toBeNull();
});

test('any bytes give an identifier or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.bigInt(0n, 200n), (bytes, offset) => {
      const whole = tokenUser(Buffer.from(bytes).toString('hex'), baseAddress + offset);
      expect(parseTokenUser(whole, baseAddress) ?? 'S-1-0').toMatch(/^S-1-\d+/);
    }),
  );
});
