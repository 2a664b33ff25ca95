import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AdaptersMalformed, parseAdapters } from '../../../../native-host/egress/windows/parse-adapters.ts';
import { adaptersBytes, baseAddress } from './adapters-bytes.ts';
import { recordedAdapters } from './recorded-adapters.ts';

test('adapters with their names, types and lists of addresses', () => {
  const bytes = adaptersBytes([
    {
      ...{ index: 12, name: 'Wi-Fi', description: 'Intel(R) Wi-Fi 6 AX201 160MHz', type: 71 },
      addresses: ['192.0.2.5', '2001:db8::5', 'fe80::5'],
      gateways: ['192.0.2.1', 'fe80::1'],
      nameServers: ['192.0.2.1'],
    },
    { index: 0, ipv6Index: 7, name: 'Réseau 日本', type: 53, status: 2 },
  ]);
  expect(parseAdapters(bytes, baseAddress)).toEqual([
    {
      ...{ indexes: { 4: 12, 6: 12 }, name: 'Wi-Fi', description: 'Intel(R) Wi-Fi 6 AX201 160MHz', type: 71, up: true },
      addresses: [
        { family: 4, address: '192.0.2.5' },
        { family: 6, address: '2001:db8::5' },
        { family: 6, address: 'fe80::5' },
      ],
      gateways: [
        { family: 4, address: '192.0.2.1' },
        { family: 6, address: 'fe80::1' },
      ],
      nameServers: [{ family: 4, address: '192.0.2.1' }],
    },
    {
      ...{ indexes: { 4: 0, 6: 7 }, name: 'Réseau 日本', description: 'Réseau 日本', type: 53, up: false },
      ...{ addresses: [], gateways: [], nameServers: [] },
    },
  ]);
});

test('the list that wine wrote', () => {
  const adapters = parseAdapters(recordedAdapters.bytes, recordedAdapters.baseAddress);
  expect(adapters.map(({ name, type, up }) => [name, type, up])).toEqual([
    ['lo', 24, true],
    ['wan1', 6, true],
    ['wan0', 6, true],
  ]);
  expect(adapters[2]).toMatchObject({
    indexes: { 4: 3 },
    addresses: [{ address: '2001:db8::7' }, { family: 6 }, { address: '198.51.100.7' }],
    gateways: [{ family: 4, address: '198.51.100.1' }],
    nameServers: [{ family: 4, address: '10.255.255.53' }],
  });
});

const two = adaptersBytes([{ name: 'a', addresses: ['192.0.2.5', '192.0.2.6'] }, { name: 'b' }]);

/** The list with another pointer at an offset. */
function withPointer(offset: number, pointer: bigint): Uint8Array {
  const bytes = Buffer.from(two);
  bytes.writeBigUInt64LE(pointer, offset);
  return bytes;
}

test.each([
  ['an adapter that is cut off', two.subarray(0, 100)],
  ['nothing', new Uint8Array()],
  ['a next adapter before the list', withPointer(8, baseAddress - 448n)],
  ['a next adapter behind the list', withPointer(8, baseAddress + BigInt(two.length))],
  ['a next adapter that is itself', withPointer(8, baseAddress)],
  ['a name somewhere else', withPointer(72, 0x1234n)],
  ['addresses somewhere else', withPointer(24, 0xffff_ffff_ffff_fff0n)],
])('%s is refused by name', (_name, bytes) => {
  expect(() => parseAdapters(bytes, baseAddress)).toThrow(AdaptersMalformed);
});

test('an address of a family that is not IP is passed over', () => {
  const bytes = Buffer.from(adaptersBytes([{ name: 'a', addresses: ['192.0.2.5'] }]));
  const [family] = [bytes.indexOf(Buffer.from([2, 0, 0, 0, 192, 0, 2, 5]))];
  bytes.writeUInt16LE(32, family); // AF_BTH
  expect(parseAdapters(bytes, baseAddress)).toMatchObject([{ addresses: [] }]);
});

test('a list with any damage is read or refused by name, and ends', () => {
  const damage = fc.array(fc.tuple(fc.nat(two.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = Uint8Array.from(two);
      for (const [at, value] of changes) bytes[at] = value;
      try {
        parseAdapters(bytes, baseAddress);
      } catch (error) {
        if (!(error instanceof AdaptersMalformed)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});

test('any bytes are adapters or refused by name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000, size: 'max' }), fc.bigInt(0n, 2n ** 64n), (bytes, address) => {
      try {
        parseAdapters(bytes, address);
      } catch (error) {
        if (!(error instanceof AdaptersMalformed)) throw error;
      }
    }),
  );
});
