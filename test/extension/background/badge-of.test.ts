import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { badgeOf, type Badge } from '../../../extension/background/badge-of.ts';
import type { HostState } from '../../../extension/contract/host-state.ts';
import type { Evidence, OutsideProgram } from '../../../extension/exit/evidence.ts';
import type { ExitState } from '../../../extension/exit/exit-state.ts';
import { familyWith } from '../exit-known.ts';
import type { ExitPlace, FamilyVerdict, Leak, Missing, Verdict, VerdictKind } from '../../../extension/exit/verdict.ts';

const running: HostState = { kind: 'running', version: '0.1.0', platform: 'linux', source: 'netlink' };
const evidence: Evidence = {
  ...{ hostResponds: true, egress: null, outside: [], tunnelEndpoints: [], ipsec: [], ownAddresses: [] },
  ...{ tunnelTalk: [], leaving: [], localResolvers: [] },
  ...{ pops: null, check: null, proxy: null },
};
const netherlands: ExitPlace = {
  ...{ countryCode: 'NL', city: null, latitude: 52, longitude: 5, precision: 'country' },
  ...{ family: 4, source: 'echo', conclusive: true, seenAtMs: 1 },
};
const names: Leak = { kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'eth0', forwardedBy: null };
const leak: Leak = { kind: 'family-outside', family: 6, interface: 'eth0' };

type Facts = { exit?: ExitPlace | null; outside?: OutsideProgram[]; missing?: Missing[]; leaks?: Leak[] };

function exitWith(overall: VerdictKind, { exit = netherlands, outside = [], missing = [], leaks = [] }: Facts) {
  const ipv4: FamilyVerdict = familyWith({ kind: overall, exit, outside, missing });
  const ipv6: FamilyVerdict = familyWith({ kind: 'no-route' });
  const verdict: Verdict = { ipv4, ipv6, overall, exit, expected: [], leaks, contradictions: [] };
  return { verdict, evidence, history: [], checking: false } satisfies ExitState;
}

const outside = ['curl', 'steam', null, 'ssh'].map((program): OutsideProgram => ({
  program,
  family: 4,
  interface: 'eth0',
  excludedBy: null,
  connectionIds: ['1'],
}));

test.each<[VerdictKind, Facts, string, string]>([
  ['as-expected', {}, 'NL', 'Exit country: Netherlands, as expected.'],
  ['as-expected', { exit: null }, 'ON', 'Traffic goes through the VPN tunnel, as expected.'],
  ['as-expected', { leaks: [leak] }, 'NL', 'Leak: IPv6 traffic bypasses the VPN tunnel via eth0.'],
  ['as-expected', { exit: null, leaks: [leak] }, 'ON', 'through the VPN tunnel'],
  ['unexpected-country', {}, 'NL', 'Unexpected exit country: Netherlands.'],
  ['no-tunnel', {}, 'OFF', 'No VPN tunnel. Exit country: Netherlands.'],
  ['no-tunnel', { exit: null }, 'OFF', 'No VPN tunnel: your Internet route is direct.'],
  ['partly-outside', { outside }, 'NL', 'curl, steam, unknown program, and 1 more program.'],
  ['partly-outside', { outside, exit: null }, '', 'Outside the VPN tunnel: curl'],
  ['unknown', { exit: null, missing: ['exit-address'] }, '', 'no check has shown your public IP address'],
  ['unknown', { missing: ['ipsec'] }, 'NL', 'IPsec'],
  ['unknown', { missing: ['exit-address'], leaks: [names] }, 'NL', 'TapMap: DNS leak:'],
  ['unknown', { exit: null, missing: ['unseen'], leaks: [names] }, '', 'no such traffic has been seen yet'],
  ['as-expected', { leaks: [names] }, 'NL', 'TapMap: DNS leak:'],
  ['no-expectation', {}, 'NL', 'Exit country: Netherlands.'],
  ['no-expectation', { exit: { ...netherlands, conclusive: false } }, 'NL', 'Exit country: probably Netherlands.'],
  ['no-expectation', { exit: null }, '', 'TapMap: see where this computer connects'],
  ['no-route', { exit: null }, '', 'No route to the Internet'],
])('%s %j is %j', (kind, facts, text, words) => {
  const badge = badgeOf({ host: running, exit: exitWith(kind, facts) });
  expect(badge.text).toBe(text);
  expect(badge.title.toLowerCase()).toContain(words.toLowerCase());
});

test('all kinds of verdict differ without their colours, and leave the icon in sight', () => {
  const judged: VerdictKind[] = [
    ...(['as-expected', 'unexpected-country', 'no-tunnel', 'partly-outside', 'unknown', 'no-expectation'] as const),
  ];
  const badges = judged.map((kind) => badgeOf({ host: running, exit: exitWith(kind, {}) }));
  expect(new Set(badges.map(({ icon, text }) => `${icon} ${text}`)).size).toBe(judged.length);
  for (const { text } of badges) expect(text.length).toBeLessThanOrEqual(3);
});

test.each<VerdictKind>(['as-expected', 'unknown', 'no-expectation'])('%s with a leak warns', (kind) => {
  const { icon } = badgeOf({ host: running, exit: exitWith(kind, { leaks: [leak] }) });
  expect(icon).toBe('triangle');
});

test('a host state that needs the user takes precedence', () => {
  const badge = badgeOf({ host: { kind: 'not-installed' }, exit: exitWith('as-expected', {}) });
  expect(badge).toMatchObject({ icon: 'icon', text: '!' });
  expect(badge.title).not.toContain('Netherlands');
});

test('the button is empty before anything is known', () => {
  expect(badgeOf({ host: { kind: 'starting' }, exit: null })).toMatchObject({ icon: 'icon', text: '' });
});

const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');

/** README's table: an icon, the badges on it in one colour, and what it says of them. */
const rows = [
  ...(readme.split('| icon | badge | meaning |')[1]?.split('\n\n')[0] ?? '').matchAll(
    /^ *\| (.+?) \| (.+?) \| (.+) \|$/gm,
  ),
].map(([row = '', icon = '', badge = '', meaning = '']) => ({
  row,
  badges: [...badge.matchAll(/`(.+?)`|(nothing)/g)].map(
    ([, text = '']) => `${icon}: ${text === '' ? '' : `${badge.split(' ')[0] ?? ''} ${text}`}`,
  ),
  meaning,
}));
const icons: Record<Badge['icon'], string> = {
  ...{ icon: 'globe', tick: 'check mark', triangle: 'triangle', cross: 'cross', question: 'question mark' },
};
const colours: Record<string, string> = { '#1b6e3c': 'green', '#8a5000': 'amber', '#b3261e': 'red', '#5f6368': 'gray' };

const judged: [VerdictKind, Facts, RegExp][] = [
  ['as-expected', {}, /^as expected$/],
  ['as-expected', { leaks: [leak] }, /^something leaks/],
  ['unexpected-country', {}, /^unexpected country$/],
  ['partly-outside', { outside }, /, or some programs connect outside the tunnel;/],
  ['no-tunnel', {}, /^no VPN tunnel/],
  ['unknown', { missing: ['exit-address'] }, /^unknown;/],
  ['unknown', { missing: ['exit-address'], leaks: [names] }, /^something leaks/],
  ['no-expectation', {}, /^no expected country set; for information only/],
  ['no-expectation', { leaks: [leak] }, /^something leaks/],
  ['no-route', { exit: null }, /, no route to the Internet, or nothing known yet$/],
];
/** Of an unexpected country there is always one; without an expectation and without a country nothing is known. */
const isPossible = (kind: VerdictKind, { leaks = [], exit }: Facts) =>
  exit !== null || !(kind === 'unexpected-country' || (kind === 'no-expectation' && leaks.length === 0));

test('README has each badge with its colour and its meaning, and no other', () => {
  const met = new Set<string>();
  const meet = (state: Parameters<typeof badgeOf>[0], meaning: RegExp) => {
    const { icon, text, colour } = badgeOf(state);
    const badge = `${icons[icon]}: ${text === '' ? '' : `${colours[colour]} ${text}`}`;
    const row = rows.find((each) => each.badges.includes(badge) && meaning.test(each.meaning));
    expect(row?.row, `${badge}: ${meaning}`).toBeDefined();
    met.add(`${row?.row} ${badge}`);
  };
  for (const [kind, facts, meaning] of judged)
    for (const each of [facts, { ...facts, exit: null }])
      if (isPossible(kind, each)) meet({ host: running, exit: exitWith(kind, each) }, meaning);
  meet({ host: { kind: 'not-installed' }, exit: null }, /^the helper app needs attention;/);
  expect([...met].sort()).toEqual(rows.flatMap(({ row, badges }) => badges.map((badge) => `${row} ${badge}`)).sort());
});

test('README tells no two rows apart by colour alone', () => {
  const withoutColour = rows.flatMap(({ badges }) => badges.map((badge) => badge.replace(/: \w+ /, ': ')));
  expect(new Set(withoutColour).size).toBe(withoutColour.length);
});
