import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../../native-host/egress/linux/kernel/parse-address.ts';
import { parseLink } from '../../../../native-host/egress/linux/kernel/parse-link.ts';
import { parseListedRoute } from '../../../../native-host/egress/linux/kernel/parse-listed-route.ts';
import { parseMatchedRoute, parseRoute } from '../../../../native-host/egress/linux/kernel/parse-route.ts';
import { parseRule } from '../../../../native-host/egress/linux/kernel/parse-rule.ts';
import { parsed, u32 } from './parsed-message.ts';
import { attribute } from '../../sockets/linux/sock-diag/inet-diag-bytes.ts';

const text = (value: string): Uint8Array => Buffer.from(`${value}\0`);

describe('struct ifinfomsg', () => {
  const head = (type: number, index: number, flags: number): number[] => [
    ...[0, 0, type & 255, type >> 8],
    ...u32(index),
    ...u32(flags),
    ...u32(0),
  ];

  test('of a WireGuard link', () => {
    const info = attribute(18, Buffer.concat([attribute(1, text('wireguard')), attribute(2, Buffer.alloc(0))]));
    expect(parsed(parseLink, head(65_534, 7, 0x91), attribute(3, text('wg0')), info)).toEqual({
      ...{ index: 7, name: 'wg0', type: 65_534, driverKind: 'wireguard', up: true },
    });
  });

  test('of a card that is down; the nested bit of a type is not part of it', () => {
    expect(parsed(parseLink, head(1, 2, 0x1002), attribute(0x8003, text('eth0')))).toEqual({
      ...{ index: 2, name: 'eth0', type: 1, driverKind: null, up: false },
    });
  });

  test('without a name is passed over', () => {
    expect(parsed(parseLink, head(1, 2, 1))).toBeNull();
  });
});

describe('struct ifaddrmsg', () => {
  const head = (family: number, index: number): number[] => [family, 24, 0, 0, ...u32(index)];

  test('of IPv6', () => {
    const address = attribute(1, Uint8Array.of(0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 5));
    expect(parsed(parseAddress, head(10, 3), address)).toEqual({ index: 3, family: 6, address: '2001:db8::5' });
  });

  test('of a point-to-point link is our own end, not the far one', () => {
    const far = attribute(1, Uint8Array.of(10, 8, 0, 1));
    const own = attribute(2, Uint8Array.of(10, 8, 0, 2));
    expect(parsed(parseAddress, head(2, 4), far, own)).toEqual({ index: 4, family: 4, address: '10.8.0.2' });
  });

  test('of another family or without an address is passed over', () => {
    expect(parsed(parseAddress, head(7, 4), attribute(1, Uint8Array.of(1, 2, 3, 4)))).toBeNull();
    expect(parsed(parseAddress, head(2, 4))).toBeNull();
  });
});

describe('struct rtmsg', () => {
  const head = [2, 32, 0, 0, 254, 0, 0, 1, 0, 0, 0, 0];

  test('with a gateway', () => {
    const attributes = [
      attribute(4, u32(2)),
      attribute(7, Uint8Array.of(10, 55, 0, 2)),
      attribute(5, Uint8Array.of(10, 55, 0, 1)),
    ];
    expect(parsed(parseRoute, head, ...attributes)).toEqual({
      ...{ interfaceIndex: 2, gateway: '10.55.0.1', sourceAddress: '10.55.0.2' },
    });
  });

  test('with a gateway of the other family', () => {
    const via = attribute(18, Uint8Array.of(10, 0, 0xfe, 0x80, ...Array<number>(13).fill(0), 1));
    expect(parsed(parseRoute, head, attribute(4, u32(2)), via)).toMatchObject({ gateway: 'fe80::1' });
  });

  test('through a tunnel has no gateway', () => {
    expect(parsed(parseRoute, head, attribute(4, u32(9)))).toEqual({
      ...{ interfaceIndex: 9, gateway: null, sourceAddress: null },
    });
  });

  test('to no interface is passed over', () => {
    expect(parsed(parseRoute, head, attribute(5, Uint8Array.of(10, 0, 0, 1)))).toBeNull();
  });
});

test.each([
  ['blackhole', 6],
  ['unreachable', 7],
  ['prohibit', 8],
])('a route of type %s leads nowhere', (_, type) => {
  expect(parsed(parseRoute, [10, 0, 0, 0, 254, 3, 0, type, 0, 0, 0, 0], attribute(4, u32(1)))).toBeNull();
});

describe('struct rtmsg of a dump', () => {
  const head = (bits: number, type = 1, flags = 0): number[] => [2, bits, 0, 0, 254, 3, 0, type, ...u32(flags)];
  const out = attribute(4, u32(2));
  const host = attribute(1, Uint8Array.of(203, 0, 113, 7));

  test('to one host through a gateway', () => {
    const gateway = attribute(5, Uint8Array.of(10, 55, 0, 1));
    expect(parsed(parseListedRoute, head(32), host, gateway, out)).toEqual([
      {
        ...{ family: 4, prefix: '203.0.113.7/32', prefixLength: 32, table: 254, protocol: 3 },
        ...{ interfaceIndex: 2, gateway: '10.55.0.1' },
      },
    ]);
  });

  test('to everything, in a table with a number beyond a byte', () => {
    expect(parsed(parseListedRoute, head(0), attribute(15, u32(51_820)), out)).toMatchObject([
      { prefix: '0.0.0.0/0', prefixLength: 0, table: 51_820 },
    ]);
  });

  test('with several next hops is listed once for each', () => {
    const first = Buffer.concat([Uint8Array.of(16, 0, 0, 0), u32(2), attribute(5, Uint8Array.of(10, 55, 0, 1))]);
    const second = Buffer.concat([Uint8Array.of(8, 0, 0, 0), u32(7)]);
    const hops = attribute(9, Buffer.concat([first, second]));
    expect(parsed(parseListedRoute, head(0), hops)).toMatchObject([
      { interfaceIndex: 2, gateway: '10.55.0.1' },
      { interfaceIndex: 7, gateway: null },
    ]);
    expect(parsed(parseMatchedRoute, head(0), hops)).toEqual({
      ...{ prefix: '0.0.0.0/0', table: 254 },
      nextHops: [
        { interfaceIndex: 2, gateway: '10.55.0.1' },
        { interfaceIndex: 7, gateway: null },
      ],
    });
  });

  test('of a kernel that tells the result instead of the entry has no prefix', () => {
    expect(parsed(parseMatchedRoute, head(32, 1, 0x200), host, out)).toMatchObject({ prefix: null });
  });

  test.each([
    ['to this computer', head(32, 2)],
    ['to all of a network', head(32, 3)],
    ['that the kernel remembers of a destination', head(32, 1, 0x200)],
  ])('%s is passed over', (_, ofThat) => {
    expect(parsed(parseListedRoute, ofThat, host, out)).toEqual([]);
  });
});

describe('a message that is cut off or otherwise no rtnetlink', () => {
  test.each([
    ['struct ifinfomsg', parseLink, 15],
    ['struct ifaddrmsg', parseAddress, 7],
    ['struct rtmsg', parseRoute, 11],
    ['struct rtmsg', parseMatchedRoute, 11],
    ['struct fib_rule_hdr', parseRule, 11],
  ])('shorter than its %s is passed over', (_, parse, length) => {
    expect(parsed<unknown>(parse, Array<number>(length).fill(2))).toBeNull();
  });

  test('with an interface of two bytes, or a gateway without a family, is read without that', () => {
    const head = [2, 32, 0, 0, 254, 0, 0, 1, 0, 0, 0, 0];
    expect(parsed(parseRoute, head, attribute(4, Uint8Array.of(2, 0)))).toBeNull();
    expect(parsed(parseRoute, head, attribute(4, u32(2)), attribute(18, Uint8Array.of(10)))).toMatchObject({
      gateway: null,
    });
  });

  const anyAttribute = fc
    .tuple(
      fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 7, 9, 15, 18, 20, 23), fc.nat(0xffff)),
      fc.uint8Array({ maxLength: 40 }),
    )
    .chain(([type, value]) =>
      fc.option(fc.nat(100), { freq: 4, nil: undefined }).map((claimedLength) => attribute(type, value, claimedLength)),
    );
  const anyMessage = fc
    .tuple(fc.uint8Array({ minLength: 8, maxLength: 16 }), fc.array(anyAttribute, { maxLength: 6 }), fc.nat(200))
    .map(([head, attributes, cut]) => Buffer.concat([head, ...attributes]).subarray(0, cut));

  test.each([
    ['parseLink', parseLink],
    ['parseAddress', parseAddress],
    ['parseRoute', parseRoute],
    ['parseMatchedRoute', parseMatchedRoute],
    ['parseListedRoute', parseListedRoute],
    ['parseRule', parseRule],
  ])('never makes %s throw, wherever it stands in the buffer', (_, parse) => {
    fc.assert(
      fc.property(anyMessage, fc.nat(3), (message, behind) => {
        const bytes = Uint8Array.from([...message, ...Array<number>(behind).fill(0xff)]);
        const found: unknown = parse(new DataView(bytes.buffer), 0, message.length);
        expect(found).toBeTypeOf('object');
      }),
      { numRuns: 1000 },
    );
  });
});
