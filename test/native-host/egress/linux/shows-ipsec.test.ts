import { expect, test } from 'vitest';
import type { ListedRoute } from '../../../../native-host/egress/linux/parse-listed-route.ts';
import { showsIpsec } from '../../../../native-host/egress/linux/shows-ipsec.ts';

const rule = { table: 220, priority: 220 };
const main = { table: 254, priority: 32_766 };
const route = (table: number): ListedRoute => ({
  ...{ destination: null, isToHost: false, interfaceIndex: 2, gateway: '192.0.2.254', table, protocol: 4 },
});

test("strongSwan's rule and a route in its table show a tunnel without an interface", () => {
  expect(showsIpsec([main, rule], [route(254), route(220)])).toBe(true);
});

test.each([
  ['the rule alone, as strongSwan makes it when it starts', [main, rule], [route(254)]],
  ['a table that no rule leads to', [main], [route(220)]],
  ["a rule to that number of somebody else's", [main, { table: 220, priority: 1000 }], [route(220)]],
  ['nothing', [], []],
])('%s shows nothing, and excludes nothing', (_, rules, routes) => {
  expect(showsIpsec(rules, routes)).toBeNull();
});
