import { describe, expect, test } from 'vitest';
import { parseRule } from '../../../../native-host/egress/linux/kernel/parse-rule.ts';
import { attribute } from '../../sockets/linux/sock-diag/inet-diag-bytes.ts';
import { parsed, u32 } from './parsed-message.ts';
import { ruleOf } from './rule-of.ts';

describe('struct fib_rule_hdr', () => {
  const head = (table: number, action = 1): number[] => [2, 0, 0, 0, table, 0, 0, action, 0, 0, 0, 0];

  test("of wg-quick's rule", () => {
    const attributes = [attribute(15, u32(51_820)), attribute(6, u32(32_764)), attribute(10, u32(51_820))];
    expect(parsed(parseRule, head(252), ...attributes)).toEqual({
      ...ruleOf({ table: 51_820, priority: 32_764 }),
      mark: { value: 51_820, mask: 0xffff_ffff },
    });
  });

  test('that is asked first has no priority, and a small table no attribute', () => {
    expect(parsed(parseRule, head(255))).toEqual(ruleOf({ table: 255 }));
  });

  test('that refuses has no table', () => {
    expect(parsed(parseRule, head(0, 7))).toEqual(ruleOf({ table: null }));
  });

  test('with everything that it may select by, and not', () => {
    const inverted = [10, 64, 128, 0, 254, 0, 0, 1, 2, 0, 0, 0];
    const selectors = [
      ...[attribute(10, u32(0x80000)), attribute(16, u32(0xff0000)), attribute(22, Uint8Array.of(17))],
      attribute(2, Uint8Array.of(0xfd, ...Array<number>(14).fill(0), 1)),
      attribute(1, Uint8Array.of(0x20, 1, ...Array<number>(14).fill(0))),
      attribute(20, Buffer.concat([u32(1000), u32(1999)])),
      attribute(23, new Uint8Array(new Uint16Array([6881, 6889]).buffer)),
      attribute(24, new Uint8Array(new Uint16Array([53, 53]).buffer)),
    ];
    expect(parsed(parseRule, inverted, ...selectors)).toEqual({
      ...{ family: 6, priority: 0, table: 254, isInverted: true, mark: { value: 0x80000, mask: 0xff0000 } },
      ...{ source: 'fd00::1/128', destination: '2001::/64', users: { from: 1000, to: 1999 }, ipProtocol: 17 },
      ...{ localPorts: { from: 6881, to: 6889 }, remotePorts: { from: 53, to: 53 } },
    });
  });
});
