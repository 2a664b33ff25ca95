import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { ExitChoice, Leak } from '../../../extension/exit/verdict.ts';
import { verdictOf } from '../../../extension/exit/verdict-of.ts';
import { checkWith, egressWith, evidenceWith, nowMs, seenIn, wifi, wifi6, wireguard6 } from './evidence.ts';

const nothing: ExitChoice = { countries: [], tunnel: false };
const aTunnel: ExitChoice = { countries: [], tunnel: true };

const leaksOf = (choice: ExitChoice, fields: Partial<Evidence>): readonly Leak[] =>
  verdictOf(choice, evidenceWith(fields), nowMs).leaks;

describe('a family outside the tunnel', () => {
  const outside = egressWith({ ipv6: wifi6 });

  test('leaks, if a tunnel or a country is expected', () => {
    const leak = { kind: 'family-outside', family: 6, interface: 'wlan0' };
    expect(leaksOf(aTunnel, { egress: outside, leaving: [6] })).toEqual([leak]);
    expect(leaksOf({ countries: ['NL'], tunnel: false }, { egress: outside, leaving: [6] })).toEqual([leak]);
  });

  test.each<[by: string, fields: Partial<Evidence>]>([
    ['over HTTPS', { check: checkWith([seenIn('NL'), seenIn('NL', 6)]) }],
    ['over UDP', { check: checkWith([seenIn('NL')], [seenIn('NL', 6)]) }],
  ])('leaks once a check came back by it %s', (_, fields) => {
    expect(leaksOf(aTunnel, { egress: outside, ...fields })).toContainEqual({
      ...{ kind: 'family-outside', family: 6, interface: 'wlan0' },
    });
  });

  test('may be IPv4', () => {
    const egress = egressWith({ ipv4: wifi, ipv6: wireguard6 });
    const leak = { kind: 'family-outside', family: 4, interface: 'wlan0' };
    expect(leaksOf(aTunnel, { egress, leaving: [4] })).toEqual([leak]);
  });

  test.each<[why: string, choice: ExitChoice, fields: Partial<Evidence>]>([
    ['nothing is chosen', nothing, { egress: outside, leaving: [6] }],
    ['nothing of it was seen to leave', aTunnel, { egress: outside }],
    ['its own public address would leave elsewhere', aTunnel, { egress: outside, ownAddresses: [seenIn('DE', 6)] }],
    ['its check failed', aTunnel, { egress: outside, check: checkWith([seenIn('NL')]) }],
    ['IPsec may carry it', aTunnel, { egress: outside, leaving: [6], ipsec: [6] }],
    ['it has no Internet route', aTunnel, {}],
    ['both leave by tunnels', aTunnel, { egress: egressWith({ ipv6: wireguard6 }) }],
    ['there is no tunnel at all', aTunnel, { egress: egressWith({ ipv4: wifi, ipv6: wifi6 }) }],
    ['the egress is unknown', aTunnel, { egress: null }],
  ])('does not leak when %s', (_, choice, fields) => {
    expect(leaksOf(choice, fields)).toEqual([]);
  });
});

describe('HTTPS and UDP', () => {
  test('leak when they exit at different addresses, whatever is expected', () => {
    const check = checkWith([seenIn('NL'), seenIn('NL', 6)], [seenIn('DE')]);
    expect(leaksOf(nothing, { check })).toEqual([
      { kind: 'udp-differs', family: 4, https: '198.51.100.1', udp: '198.51.100.2' },
    ]);
  });

  test('leak even within one country', () => {
    const check = checkWith([seenIn('NL')], [seenIn('NL', 4, { address: '198.51.100.200' })]);
    expect(leaksOf(nothing, { check })).toHaveLength(1);
  });

  test('leak by each address that only UDP shows', () => {
    const check = checkWith([seenIn('NL')], [seenIn('NL'), seenIn('DE'), seenIn('US')]);
    expect(leaksOf(nothing, { check }).map((leak) => leak.kind)).toEqual(['udp-differs', 'udp-differs']);
  });

  test('leak past a proxy', () => {
    const proxy = { type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: nowMs };
    expect(leaksOf(nothing, { proxy, check: checkWith([seenIn('NL')], [seenIn('DE')]) })).toHaveLength(1);
  });

  test.each<[why: string, https: Parameters<typeof checkWith>[0], udp: Parameters<typeof checkWith>[1]]>([
    ['both show the same address', [seenIn('NL')], [seenIn('NL')]],
    ['only one was answered', [], [seenIn('NL')]],
    ['they were answered by different families', [seenIn('NL')], [seenIn('NL', 6)]],
    [
      'IPv6 shows two addresses of one computer',
      [seenIn('NL', 6, { address: '2001:db8:1:2:aa::1' })],
      [seenIn('NL', 6, { address: '2001:db8:1:2::77' })],
    ],
  ])('do not when %s', (_, https, udp) => {
    expect(leaksOf(nothing, { egress: egressWith({ ipv6: wireguard6 }), check: checkWith(https, udp) })).toEqual([]);
  });

  test('leak when IPv6 shows two networks', () => {
    const check = checkWith(
      [seenIn('NL', 6, { address: '2001:db8::1' })],
      [seenIn('NL', 6, { address: '2001:db8:0:1::1' })],
    );
    expect(leaksOf(nothing, { check })).toHaveLength(1);
  });
});

describe('IPv4 and IPv6', () => {
  const egress = egressWith({ ipv6: wireguard6 });

  test('leak when their exit countries differ', () => {
    expect(leaksOf(nothing, { egress, check: checkWith([seenIn('NL'), seenIn('DE', 6)]) })).toEqual([
      { kind: 'families-differ', ipv4: 'NL', ipv6: 'DE' },
    ]);
  });

  test('do not leak where nothing is expected and nothing was checked: databases are sometimes wrong', () => {
    const atHome = { egress: egressWith({ ipv4: wifi, ipv6: wifi6 }), ownAddresses: [seenIn('NL'), seenIn('DE', 6)] };
    expect(leaksOf(nothing, atHome)).toEqual([]);
    expect(leaksOf(aTunnel, atHome)).toHaveLength(1);
  });

  test('do not leak in one country, nor without conclusive evidence of both', () => {
    const edge = { asn: 13_335, organisation: null };
    expect(leaksOf(nothing, { egress, check: checkWith([seenIn('NL'), seenIn('NL', 6)]) })).toEqual([]);
    expect(leaksOf(nothing, { egress, check: checkWith([seenIn('NL'), seenIn('DE', 6, { network: edge })]) })).toEqual(
      [],
    );
  });
});

test.each(['other-address', 'unknown'] as const)(
  'what UDP showed by %s is no leak, no exit and no contradiction: it did not come as the route leads',
  (sentBy) => {
    const check = checkWith([seenIn('NL')], [{ ...seenIn('DE'), sentBy }]);
    expect(verdictOf(aTunnel, evidenceWith({ check }), nowMs)).toMatchObject({
      ...{ overall: 'as-expected', exit: { countryCode: 'NL', source: 'echo' } },
      ...{ leaks: [], contradictions: [] },
    });
    const alone = checkWith([], [{ ...seenIn('DE'), sentBy }]);
    expect(verdictOf({ countries: ['NL'], tunnel: true }, evidenceWith({ check: alone }), nowMs)).toMatchObject({
      ...{ overall: 'unknown', exit: null },
    });
    const byRoute = checkWith([], [seenIn('DE')]);
    expect(verdictOf({ countries: ['NL'], tunnel: true }, evidenceWith({ check: byRoute }), nowMs)).toMatchObject({
      ...{ overall: 'unexpected-country', exit: { countryCode: 'DE', source: 'stun' } },
    });
  },
);
