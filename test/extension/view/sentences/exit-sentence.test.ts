import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bypassingFamily } from '../../../../extension/exit/bypassing-family.ts';
import { leavesByTunnel } from '../../../../extension/exit/tunnel/leaves-by-tunnel.ts';
import { verdictOf } from '../../../../extension/exit/verdict-of.ts';
import type { FamilyVerdict, Leak, Verdict } from '../../../../extension/exit/verdict.ts';
import { blockedText } from '../../../../extension/view/sentences/blocked-text.ts';
import { exitSentence, exitSentences, remainingLeaks } from '../../../../extension/view/sentences/exit-sentence.ts';
import { anyChoice, anyEvidence } from '../../exit/any-evidence.ts';
import { nowMs } from '../../exit/evidence.ts';
import { exitAt, familyWith, verdictWith } from '../../exit-known.ts';

const norway = exitAt({ countryCode: 'NO', city: null });
const ipv6Outside: Leak = { kind: 'family-outside', family: 6, interface: 'wlan0' };
const ipv6Bypasses = (fields: Partial<Verdict> = {}): Verdict =>
  verdictWith({
    ipv4: familyWith({ kind: 'as-expected', exit: exitAt() }),
    ipv6: familyWith({ kind: 'no-tunnel', exit: norway }),
    ...{ overall: 'no-tunnel', exit: norway, leaks: [ipv6Outside] },
    ...fields,
  });

test('a family that bypasses the tunnel is named, with the country where it is seen', () => {
  expect(exitSentence(ipv6Bypasses())).toBe('IPv6 traffic bypasses the VPN tunnel. Exit country: Norway.');
});

test('its exit country is not taken from the family in the tunnel', () => {
  const unseen = ipv6Bypasses({ ipv6: familyWith({ kind: 'no-tunnel' }), exit: exitAt() });
  expect(exitSentence(unseen)).toBe('IPv6 traffic bypasses the VPN tunnel. Exit country unknown.');
});

test('a leak that the sentence states is not listed again, and every other one is', () => {
  const names: Leak = { kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'wlan0', forwardedBy: null };
  expect(remainingLeaks(ipv6Bypasses({ leaks: [ipv6Outside, names] }))).toEqual([
    'DNS leak: DNS queries leave outside the VPN tunnel via wlan0.',
  ]);
  const elsewhere = verdictWith({ overall: 'unexpected-country', exit: norway, leaks: [ipv6Outside] });
  expect(remainingLeaks(elsewhere)).toEqual(['Leak: IPv6 traffic bypasses the VPN tunnel via wlan0.']);
});

const names: Leak = { kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'wlan0', forwardedBy: null };
const namesSaid = 'DNS leak: DNS queries leave outside the VPN tunnel via wlan0.';

test.each<[Partial<Verdict>, string[]]>([
  [{ overall: 'as-expected', exit: exitAt() }, [namesSaid, 'Exit country: Netherlands, as expected.']],
  [{ overall: 'as-expected' }, [namesSaid, 'Traffic goes through the VPN tunnel, as expected.']],
  [
    { overall: 'unknown', ipv4: familyWith({ kind: 'unknown', missing: ['exit-address'] }) },
    [namesSaid, 'Exit country unknown: no check has shown your public IP address.'],
  ],
  [{ overall: 'no-expectation' }, [namesSaid]],
  [
    { overall: 'unexpected-country', exit: norway, expected: ['NL'] },
    ['Exit country: Norway. Expected: Netherlands.', namesSaid],
  ],
])('a leak is said first where the verdict stands in spite of it: %j', (fields, said) => {
  expect(exitSentences(verdictWith({ leaks: [names], ...fields }))).toEqual(said);
});

test.each<[string, Partial<FamilyVerdict>, string]>([
  [
    'nothing of it was seen',
    { missing: ['unseen'], interface: 'eth0' },
    'IPv6 is routed outside the VPN tunnel via eth0, but no such traffic has been seen yet.',
  ],
  [
    'an app may block what is led past',
    { missing: ['past-blocked'], past: [{ interface: 'eth0', prefixes: ['2000::/4'] }] },
    'Part of the Internet is routed outside the VPN tunnel via eth0, but your VPN app may block it.',
  ],
  [
    'a rule leads past',
    { missing: ['rule'], rule: { by: 'mark', leads: 'past', interface: 'eth0' } },
    'VPN status unknown: a routing rule sends some packets outside the tunnel via eth0, selected by firewall mark.',
  ],
  [
    'a rule leads into it',
    { missing: ['rule'], rule: { by: 'user', leads: 'into', interface: 'tun0' } },
    'VPN status unknown: a routing rule sends some packets into the tunnel tun0, selected by user.',
  ],
])('unknown, as %s', (_, fields, sentence) => {
  const ipv6 = familyWith({ kind: 'unknown', ...fields });
  expect(exitSentence(verdictWith({ overall: 'unknown', ipv6 }))).toBe(sentence);
});

test('routes past the tunnel are said with and without a program that was seen to take them', () => {
  const past = [{ interface: 'eth0', prefixes: ['0.0.0.0/2'] }];
  const outside = [{ program: 'curl', family: 4, interface: 'eth0', excludedBy: null, connectionIds: ['1'] }] as const;
  const said = (fields: Partial<FamilyVerdict>) =>
    exitSentence(verdictWith({ overall: 'partly-outside', ipv4: familyWith({ kind: 'partly-outside', ...fields }) }));
  const routed = 'Part of the Internet is routed outside the VPN tunnel, via eth0.';
  expect(said({ past })).toBe(routed);
  expect(said({ past, outside })).toBe(`Outside the VPN tunnel: curl. ${routed}`);
});

test('a tunnel without encryption is said to be that, unless another family has none at all', () => {
  const open = familyWith({ kind: 'no-tunnel', interface: 'gre1', unencrypted: true });
  const none = familyWith({ kind: 'no-tunnel', interface: 'eth0' });
  const said = 'No VPN tunnel: gre1 is a tunnel without encryption.';
  expect(exitSentence(verdictWith({ overall: 'no-tunnel', ipv4: open }))).toBe(said);
  expect(exitSentence(verdictWith({ overall: 'no-tunnel', ipv4: none, ipv6: open }))).toBe(
    'No VPN tunnel: your Internet route is direct.',
  );
});

test('what holds a family back is named, with how far that can be seen', () => {
  expect(blockedText({ by: 'sink', interface: 'ipv6leakintrf0' })).toBe(
    'blocked on this computer: ipv6leakintrf0 leads nowhere',
  );
  expect(blockedText({ by: 'route' })).toBe('blocked on this computer by a route or rule');
  expect(blockedText({ by: 'app', app: 'Mullvad' })).toBe('blocked by Mullvad, as far as can be seen');
  const ipv4 = familyWith({ kind: 'no-route', blocked: { by: 'sink', interface: 'pvpnksintrf1' } });
  expect(exitSentence(verdictWith({ overall: 'no-route', ipv4 }))).toBe(
    'No route to the Internet: this computer’s own routes block IPv4.',
  );
  const ipv6 = familyWith({ kind: 'no-route', blocked: { by: 'route' } });
  expect(exitSentence(verdictWith({ overall: 'no-route', ipv4, ipv6 }))).toBe(
    'No route to the Internet: this computer’s own routes block IPv4 and IPv6.',
  );
  expect(exitSentence(verdictWith({ overall: 'no-route' }))).toBe('No route to the Internet');
});

test('without a tunnel for either family it says that there is none', () => {
  const none = familyWith({ kind: 'no-tunnel' });
  const verdict = verdictWith({ ipv4: none, ipv6: none, overall: 'no-tunnel' });
  expect(exitSentence(verdict)).toBe('No VPN tunnel: your Internet route is direct.');
});

test.each([
  [['NL'], 'Exit country: Norway. Expected: Netherlands.'],
  [['NL', 'DE'], 'Exit country: Norway. Expected: Netherlands or Germany.'],
  [['NL', 'DE', 'CH', 'SE'], 'Unexpected exit country: Norway.'],
])('elsewhere, with %j expected: %s', (expected, sentence) => {
  expect(exitSentence(verdictWith({ overall: 'unexpected-country', exit: norway, expected }))).toBe(sentence);
});

test('whatever the evidence, it never says that there is no tunnel while a family is inside of one', () => {
  let bypasses = 0;
  fc.assert(
    fc.property(anyChoice, anyEvidence, (choice, evidence) => {
      const verdict = verdictOf(choice, evidence, nowMs);
      const inside = ([4, 6] as const).filter((family) => leavesByTunnel(evidence.egress, family));
      if (inside.length > 0) expect(exitSentence(verdict) ?? '').not.toMatch(/no vpn tunnel/i);
      const family = bypassingFamily(verdict);
      if (family === null) return;
      bypasses++;
      expect(inside).toEqual([family === 4 ? 6 : 4]);
    }),
    { numRuns: 2000 },
  );
  expect(bypasses).toBeGreaterThan(0);
});
