import { expect, test } from 'vitest';
import { showsIpsec } from '../../../../native-host/egress/linux/shows-ipsec.ts';
import { entryBy } from './fake-kernel.ts';
import { ruleOf } from './rule-of.ts';
import type { ListedRoute } from '../../../../native-host/egress/routes.ts';

const XFRM = 3;
const rule = ruleOf({ table: 220, priority: 220 });
const ofNetworkManager = ruleOf({
  table: 210,
  priority: 210,
  isInverted: true,
  mark: { value: 210, mask: 0xffff_ffff },
});
const main = ruleOf({ table: 254, priority: 32_766 });
const route = (table: number, interfaceIndex = 2): ListedRoute => ({
  ...{ family: 4, prefix: '10.0.0.0/8', prefixLength: 8, interfaceIndex, gateway: '192.0.2.254', table, protocol: 4 },
});
const show = (rules: (typeof rule)[], routes: ListedRoute[], table = 254) =>
  showsIpsec({
    ...{ rules, routes, isTunnel: (index) => index === XFRM },
    asked: { 4: [{ destination: '198.41.0.4', entry: entryBy(2, { table }) }], 6: [] },
  });

test("strongSwan's rule and a route in its table show IPsec, of the family whose route is from there", () => {
  expect(show([main, rule], [route(254), route(220)], 220)).toEqual({
    ...{ ipsec: true, reasons: [{ code: 'ipsec-by-route', family: 4, table: 220 }] },
  });
  expect(show([main, ofNetworkManager], [route(210)], 210).reasons).toEqual([
    { code: 'ipsec-by-route', family: 4, table: 210 },
  ]);
});

test('for a company network alone (split tunnel) it takes no public traffic', () => {
  expect(show([main, rule], [route(220)])).toEqual({ ipsec: true, reasons: [] });
});

test.each([
  ['the rule alone, as strongSwan makes it when it starts', [main, rule], [route(254)]],
  ['a table that no rule leads to', [main], [route(220)]],
  ["a rule to that number of somebody else's", [main, ruleOf({ table: 220, priority: 1000 })], [route(220)]],
  ['routes by an interface for IPsec, which shows by itself', [main, rule], [route(220, XFRM)]],
  ['nothing', [], []],
])('%s shows nothing, and excludes nothing', (_, rules, routes) => {
  expect(show(rules, routes)).toEqual({ ipsec: null, reasons: [] });
});
