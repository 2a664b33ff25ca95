import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInterfaceList } from '../../../../native-host/egress/macos/parse-interface-list.ts';
import { routeSignature } from '../../../../native-host/egress/macos/route-signature.ts';
import { RoutingMessageError } from '../../../../native-host/egress/macos/parse-routing-messages.ts';
import { addressMessage, interfaceMessage, routeMessage } from './routing-bytes.ts';

const en0 = interfaceMessage({ index: 14, name: 'en0', type: 0x06, flags: 0x8863 });
const utun4 = interfaceMessage({ index: 25, name: 'utun4', type: 0x01, flags: 0x8051 });

describe('the interface list', () => {
  test('has messages of the sizes in the public headers', () => {
    expect(en0).toHaveLength(160 + 20);
    expect(addressMessage(14, '192.168.1.5')).toHaveLength(20 + 8 + 20 + 16);
  });

  test('gives each interface with its addresses, flags and type', () => {
    const list = Buffer.concat([
      ...[en0, addressMessage(14, 'fe80:e::1'), addressMessage(14, '192.168.1.5', '192.168.1.255')],
      ...[addressMessage(14, '2001:db8::5'), utun4, addressMessage(25, '100.64.0.7', '100.64.0.7')],
    ]);
    expect(parseInterfaceList(list)).toEqual([
      {
        ...{ index: 14, name: 'en0', type: 6, up: true, pointToPoint: false },
        addresses: ['fe80::1', '192.168.1.5', '2001:db8::5'],
      },
      { index: 25, name: 'utun4', type: 1, up: true, pointToPoint: true, addresses: ['100.64.0.7'] },
    ]);
  });

  test('may hold an interface that is down and has no address', () => {
    const stf0 = interfaceMessage({ index: 3, name: 'stf0', type: 0x39, flags: 0 });
    expect(parseInterfaceList(stf0)).toMatchObject([{ name: 'stf0', up: false, addresses: [] }]);
  });

  test('may lie anywhere in a larger buffer', () => {
    const around = Buffer.concat([Buffer.alloc(3), en0, Buffer.alloc(50)]);
    expect(parseInterfaceList(around.subarray(3, 3 + en0.length))).toMatchObject([{ name: 'en0' }]);
  });

  test('passes over an address of an interface that it does not name', () => {
    expect(parseInterfaceList(addressMessage(14, '192.168.1.5'))).toEqual([]);
  });
});

describe('the signature of the routes', () => {
  const viaGateway = { index: 14, flags: 0x803, gateway: '192.168.1.1' };
  const signature = (...routes: Parameters<typeof routeMessage>[0][]): string =>
    routeSignature(Buffer.concat(routes.map(routeMessage)));

  test('comes from messages of the size in the public header', () => {
    expect(routeMessage(viaGateway)).toHaveLength(92 + 16 + 16 + 4);
  });

  test.each([
    ['another gateway', { ...viaGateway, gateway: '192.168.1.254' }],
    ['another interface', { ...viaGateway, index: 25 }],
    ['an interface in place of a gateway', { ...viaGateway, flags: 0x801, gateway: 25 }],
    ['another destination', { ...viaGateway, destination: '128.0.0.0' }],
    ['a route that rejects', { ...viaGateway, flags: 0x80b }],
  ])('differs with %s', (_, route) => {
    expect(signature(route)).not.toBe(signature(viaGateway));
  });

  test('differs with one route more', () => {
    expect(signature(viaGateway, { ...viaGateway, index: 25 })).not.toBe(signature(viaGateway));
  });

  test('does not differ as packets are sent', () => {
    expect(signature({ ...viaGateway, use: 9 })).toBe(signature(viaGateway));
  });

  test.each([
    ['neighbour', 0x405],
    ['clone', 0x2_0007],
  ])('does not differ with a %s that the kernel made by itself', (_, flags) => {
    expect(signature(viaGateway, { index: 14, flags, gateway: 14, destination: '192.168.1.7' })).toBe(
      signature(viaGateway),
    );
  });
});

const readers = [
  ['the interface list', parseInterfaceList],
  ['the routes', routeSignature],
] as const;

describe.each(readers)('%s', (_, parse) => {
  test('of another version is refused by name', () => {
    const other = Buffer.from(en0);
    other[2] = 6;
    expect(() => parse(other)).toThrow(RoutingMessageError);
  });

  test('that is cut off is refused by name', () => {
    expect(() => parse(en0.subarray(0, 100))).toThrow(RoutingMessageError);
  });

  test('of any bytes gives something or a named refusal', () => {
    const whole = Buffer.concat([
      en0,
      addressMessage(14, '192.168.1.5'),
      routeMessage({ index: 1, flags: 1, gateway: 1 }),
    ]);
    const damaged = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }).map((changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 400 })), (bytes) => {
        try {
          parse(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RoutingMessageError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
