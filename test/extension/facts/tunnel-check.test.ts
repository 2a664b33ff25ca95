import { expect, test } from 'vitest';
import { tunnelCheck } from '../../../extension/facts/tunnel-check.ts';
import type { Egress } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { byTap, dsl, noVpn, openVpn } from '../exit/situations.ts';

test.each<[string, Egress | null, boolean]>([
  ['as long as nothing is known', null, true],
  ['by a tunnel', openVpn, true],
  ['by a tap device, which may be one', byTap, true],
  ['by a line of PPP', dsl, false],
  ['without a tunnel', noVpn, false],
])('a round trip %s', (_, egress, isTunnelled) => {
  expect(tunnelCheck(egress)(connectionWith({ interface: null }))).toBe(isTunnelled);
});
