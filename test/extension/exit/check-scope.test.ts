import { describe, expect, test } from 'vitest';
import type { Egress } from '../../../native-host/protocol.ts';
import { askedOutside, checkScope } from '../../../extension/exit/check-scope.ts';
import type { ExitSettings } from '../../../extension/exit/exit-choice.ts';
import { egressWith, wifi, wifi6, wireguard, wireguard6 } from './evidence.ts';

const settings = (tunnel: boolean, httpsOnly: boolean | null = null): ExitSettings => ({
  choice: { countries: [], tunnel },
  check: { service: { kind: 'listed', id: 'icanhazip' }, onChange: true, httpsOnly },
});
const perhaps = { ...wireguard, tunnel: 'perhaps' as const };

const inside = egressWith({ ipv6: wireguard6 });
const only4Inside = egressWith({ ipv6: wifi6 });
const only6Inside = egressWith({ ipv4: wifi, ipv6: wireguard6 });
const outside = egressWith({ ipv4: wifi, ipv6: wifi6 });
const perhapsInside = egressWith({ ipv4: perhaps, ipv6: null });
const byIpsec = egressWith({ ipv4: wifi, reasons: [{ code: 'ipsec-by-route', family: 4, table: 220 }] });
const partlyInside = egressWith({ bypasses: [{ prefix: '0.0.0.0/2', interface: 'wlan0' }] });
const byRule = egressWith({
  reasons: [{ code: 'rule-by-port', family: 4, interface: 'wlan0', tunnel: false }],
});
const intoByRule = egressWith({
  ipv4: wifi,
  reasons: [{ code: 'rule-by-mark', family: 4, interface: 'wg0', tunnel: true, marked: 'all' }],
});
const intoByUnasked = egressWith({ ipv4: wifi, reasons: [{ code: 'rules-not-asked', family: 4, count: 36 }] });
const offline = egressWith({ ipv4: null, ipv6: null });

describe('over UDP', () => {
  test.each<[where: string, egress: Egress | null, everyInterface: boolean, udp: boolean]>([
    ['in Chromium without a tunnel', outside, true, true],
    ['in Chromium inside a tunnel', inside, true, false],
    ['in Chromium with a tunnel for IPv4', only4Inside, true, false],
    ['in Chromium with a tunnel for IPv6', only6Inside, true, false],
    ['in Chromium with what may be a tunnel', perhapsInside, true, false],
    ['in Chromium with IPsec', byIpsec, true, false],
    ['in Chromium with a rule that leads some packets into a tunnel', intoByRule, true, false],
    ['in Chromium while the route is unknown', null, true, false],
    ['in Firefox without a tunnel', outside, false, true],
    ['in Firefox inside a tunnel', inside, false, true],
    ['in Firefox while the route is unknown', null, false, true],
    ['without a route', offline, false, false],
  ])('by default, %s', (_, egress, everyInterface, udp) => {
    expect(checkScope(settings(false), egress, { byItself: false, everyInterface }).udp).toBe(udp);
  });

  test.each([true, false])('as the user chose, whatever is up', (everyInterface) => {
    for (const egress of [inside, outside, perhapsInside, null]) {
      expect(checkScope(settings(true, false), egress, { byItself: false, everyInterface }).udp).toBe(true);
      expect(checkScope(settings(true, true), egress, { byItself: false, everyInterface }).udp).toBe(false);
    }
  });
});

describe('by itself with a required tunnel', () => {
  test.each<[why: string, egress: Egress | null, families: number[], udp: boolean]>([
    ['both are inside', inside, [4, 6], true],
    ['only IPv4 is inside', only4Inside, [4], false],
    ['only IPv6 is inside', only6Inside, [6], false],
    ['the tunnel is down', outside, [], false],
    ['it may be no tunnel', perhapsInside, [], false],
    ['part of the Internet is led past it', partlyInside, [], false],
    ['a rule leads some packets past it', byRule, [], false],
    ['IPsec cannot be seen', byIpsec, [], false],
    ['the route is unknown', null, [], false],
    ['there is no route', offline, [], false],
  ])('asks no more than is inside: %s', (_, egress, families, udp) => {
    const all = settings(true, false);
    expect(checkScope(all, egress, { byItself: true, everyInterface: false })).toEqual({ families, udp });
    // Chromium would send it from every interface.
    expect(checkScope(all, egress, { byItself: true, everyInterface: true })).toEqual({ families, udp: false });
  });

  test('a click asks everything that has a route', () => {
    const circumstances = { byItself: false, everyInterface: false };
    for (const egress of [inside, only4Inside, outside, null]) {
      expect(checkScope(settings(true), egress, circumstances)).toEqual({ families: [4, 6], udp: true });
    }
  });

  test('where no tunnel is required it asks everything that has a route', () => {
    expect(checkScope(settings(false), outside, { byItself: true, everyInterface: false })).toEqual({
      families: [4, 6],
      udp: true,
    });
  });
});

test.each<[why: string, egress: Egress | null, asked: readonly number[] | 'unknown']>([
  ['all is inside', inside, []],
  ['IPv6 is outside', only4Inside, [6]],
  ['IPv4 is outside', only6Inside, [4]],
  ['all is outside', outside, [4, 6]],
  ['it may be a tunnel', perhapsInside, 'unknown'],
  ['the service may be led past it', partlyInside, 'unknown'],
  ['a rule may lead it past', byRule, 'unknown'],
  ['a rule may lead it into one', intoByRule, 'unknown'],
  ['IPsec may carry it', byIpsec, 'unknown'],
  ['the route is unknown', null, 'unknown'],
  ['one of too many rules may lead it into a tunnel', intoByUnasked, 'unknown'],
  ['nothing has a route', offline, []],
])('the user learns before a click what leaves outside a required tunnel: %s', (_, egress, asked) => {
  expect(askedOutside({ countries: [], tunnel: true }, egress)).toEqual(asked);
  expect(askedOutside({ countries: ['NL'], tunnel: false }, egress)).toEqual([]);
});
