import { expect, test } from 'vitest';
import { badgeOf } from '../../../extension/background/badge-of.ts';
import type { HostState } from '../../../extension/contract/host-state.ts';
import type { Evidence, OutsideProgram } from '../../../extension/exit/evidence.ts';
import type { ExitState } from '../../../extension/exit/exit-state.ts';
import type { ExitPlace, FamilyVerdict, Leak, Missing, Verdict, VerdictKind } from '../../../extension/exit/verdict.ts';

const running: HostState = { kind: 'running', version: '0.1.0', platform: 'linux', source: 'netlink' };
const evidence: Evidence = {
  ...{ hostResponds: true, egress: null, outside: [], tunnelEndpoints: [], ipsec: false, ownAddresses: [] },
  ...{ pops: null, check: null, proxy: null },
};
const netherlands: ExitPlace = {
  ...{ countryCode: 'NL', city: null, latitude: 52, longitude: 5, precision: 'country' },
  ...{ family: 4, source: 'echo', conclusive: true, seenAtMs: 1 },
};
const leak: Leak = { kind: 'family-outside', family: 6, interface: 'eth0' };

type Facts = { exit?: ExitPlace | null; outside?: OutsideProgram[]; missing?: Missing[]; leaks?: Leak[] };

function exitWith(overall: VerdictKind, { exit = netherlands, outside = [], missing = [], leaks = [] }: Facts) {
  const ipv4: FamilyVerdict = { kind: overall, exit, outside, missing };
  const ipv6: FamilyVerdict = { kind: 'no-route', exit: null, outside: [], missing: [] };
  const verdict: Verdict = { ipv4, ipv6, overall, exit, expected: [], leaks, contradictions: [] };
  return { verdict, evidence, history: [], checking: false } satisfies ExitState;
}

const outside = ['curl', 'steam', null, 'ssh'].map((program): OutsideProgram => ({
  program,
  family: 4,
  interface: 'eth0',
  connectionIds: ['1'],
}));

test.each<[VerdictKind, Facts, string, string]>([
  ['as-expected', {}, 'NL', 'Exit country: Netherlands, as expected.'],
  ['as-expected', { exit: null }, 'ON', 'Traffic goes through the VPN tunnel, as expected.'],
  ['as-expected', { leaks: [leak] }, 'NL!', 'Leak: IPv6 traffic bypasses the VPN tunnel via eth0.'],
  ['as-expected', { exit: null, leaks: [leak] }, 'ON!', 'through the VPN tunnel'],
  ['unexpected-country', {}, 'NL!', 'Unexpected exit country: Netherlands.'],
  ['no-tunnel', {}, 'OFF', 'No VPN tunnel. Exit country: Netherlands.'],
  ['no-tunnel', { exit: null }, 'OFF', 'No VPN tunnel: your traffic goes out directly.'],
  ['partly-outside', { outside }, 'NL~', 'curl, steam, unknown program, and 1 more program.'],
  ['partly-outside', { outside, exit: null }, '~', 'Outside the VPN tunnel: curl'],
  ['unknown', { exit: null, missing: ['exit-address'] }, '?', 'no check has shown your public IP address'],
  ['unknown', { missing: ['ipsec'] }, 'NL?', 'IPsec'],
  ['no-expectation', {}, 'NL', 'Exit country: Netherlands.'],
  ['no-expectation', { exit: { ...netherlands, conclusive: false } }, 'NL', 'Exit country: probably Netherlands.'],
  ['no-expectation', { exit: null }, '', 'TapMap: see where this computer connects'],
  ['no-route', { exit: null }, '', 'No route to the Internet'],
])('%s %j is %j', (kind, facts, text, words) => {
  const badge = badgeOf({ host: running, exit: exitWith(kind, facts) });
  expect(badge.text).toBe(text);
  expect(badge.title.toLowerCase()).toContain(words.toLowerCase());
});

test('all kinds of verdict differ without their colours, and fit the button', () => {
  const judged: VerdictKind[] = ['as-expected', 'unexpected-country', 'no-tunnel', 'partly-outside', 'unknown'];
  const texts = judged.map((kind) => badgeOf({ host: running, exit: exitWith(kind, {}) }).text);
  expect(new Set(texts).size).toBe(judged.length);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(4);
});

test('a host state that needs the user takes precedence', () => {
  const badge = badgeOf({ host: { kind: 'not-installed' }, exit: exitWith('as-expected', {}) });
  expect(badge.text).toBe('!');
  expect(badge.title).not.toContain('Netherlands');
});

test('the button is empty before anything is known', () => {
  expect(badgeOf({ host: { kind: 'starting' }, exit: null })).toMatchObject({ text: '' });
});
