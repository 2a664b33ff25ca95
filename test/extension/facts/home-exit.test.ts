import { expect, test } from 'vitest';
import { homeExit } from '../../../extension/facts/home-exit.ts';
import { exitAt, exitKnown, familyWith } from '../exit-known.ts';
import { byTap, dsl } from '../exit/situations.ts';
import { egressWith, tunnel } from '../map/egress.ts';

const verdict = { ipv4: familyWith({ exit: exitAt() }) };

test('without a tunnel the exit is where the user is', () => {
  expect(homeExit(exitKnown(verdict))).toMatchObject({ countryCode: 'NL', city: 'Utrecht', precision: 'city' });
});

test('a PPP line is not a tunnel', () => {
  expect(homeExit(exitKnown(verdict, { egress: dsl }))).not.toBeNull();
});

test.each([
  ['nothing is known', null],
  ['a tunnel is up', exitKnown(verdict, { egress: egressWith({ ipv4: tunnel }) })],
  ['a tap device may be a tunnel', exitKnown(verdict, { egress: byTap })],
  [
    'a tunnel without encryption leads elsewhere',
    exitKnown(verdict, { egress: egressWith({ reasons: [{ code: 'not-encrypted', interface: 'wlan0' }] }) }),
  ],
  [
    'a rule leads some packets into a tunnel',
    exitKnown(verdict, {
      egress: egressWith({
        reasons: [{ code: 'rule-by-mark', family: 4, interface: 'wg0', tunnel: true, marked: 'all' }],
      }),
    }),
  ],
  ['IPsec may carry traffic', exitKnown(verdict, { ipsec: [4] })],
  [
    'the browser goes by a proxy',
    exitKnown(verdict, { proxy: { type: 'socks', host: '', port: 1, resolvesNames: true, seenAtMs: 0 } }),
  ],
  ['sites merely speak for it', exitKnown({ ipv4: familyWith({ exit: exitAt({ conclusive: false }) }) })],
])('it is not where %s', (_, exit) => {
  expect(homeExit(exit)).toBeNull();
});
