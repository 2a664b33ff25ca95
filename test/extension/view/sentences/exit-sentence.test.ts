import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bypassingFamily } from '../../../../extension/exit/bypassing-family.ts';
import { leavesByTunnel } from '../../../../extension/exit/tunnel/leaves-by-tunnel.ts';
import { verdictOf } from '../../../../extension/exit/verdict-of.ts';
import type { Leak, Verdict } from '../../../../extension/exit/verdict.ts';
import { exitSentence, remainingLeaks } from '../../../../extension/view/sentences/exit-sentence.ts';
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
  const names: Leak = { kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'wlan0' };
  expect(remainingLeaks(ipv6Bypasses({ leaks: [ipv6Outside, names] }))).toEqual([
    'DNS leak: DNS queries leave outside the VPN tunnel via wlan0.',
  ]);
  const elsewhere = verdictWith({ overall: 'unexpected-country', exit: norway, leaks: [ipv6Outside] });
  expect(remainingLeaks(elsewhere)).toEqual(['Leak: IPv6 traffic bypasses the VPN tunnel via wlan0.']);
});

test('without a tunnel for either family it says that there is none', () => {
  const none = familyWith({ kind: 'no-tunnel' });
  const verdict = verdictWith({ ipv4: none, ipv6: none, overall: 'no-tunnel' });
  expect(exitSentence(verdict)).toBe('No VPN tunnel: your traffic goes out directly.');
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
