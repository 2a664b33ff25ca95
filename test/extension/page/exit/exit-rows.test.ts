import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EgressRoute } from '../../../../native-host/protocol.ts';
import { verdictOf } from '../../../../extension/exit/verdict-of.ts';
import type { Leak } from '../../../../extension/exit/verdict.ts';
import { exitRows } from '../../../../extension/page/exit/exit-rows.ts';
import { anyChoice, anyEvidence } from '../../exit/any-evidence.ts';
import { egressWith, nowMs, wifi6, wireguard } from '../../exit/evidence.ts';
import { evidenceWith, exitAt, familyWith, verdictWith } from '../../exit-known.ts';

const choice = { countries: ['NL'], tunnel: true };
const ids = ['tunnel', 'ipv4', 'ipv6', 'dns', 'outside', 'pops'];

test('whatever the evidence, there are six rows, and each leak and contradiction is in exactly one', () => {
  fc.assert(
    fc.property(anyChoice, anyEvidence, (any, evidence) => {
      const verdict = verdictOf(any, evidence, nowMs);
      const rows = exitRows({ verdict, evidence }, any, nowMs);
      expect(rows.map(({ id }) => id)).toEqual(ids);
      expect(rows.flatMap(({ leaks }) => leaks).length).toBe(verdict.leaks.length);
      expect(rows.flatMap(({ contradictions }) => contradictions).length).toBe(verdict.contradictions.length);
      for (const row of rows) {
        expect(row.value, row.id).not.toBe('');
        if (row.leaks.length > 0) expect(row.standing).toBe('leaks');
        if (row.contradictions.length > 0) expect(row.standing).not.toBe('as-expected');
      }
    }),
    { numRuns: 1000 },
  );
});

test.each<[Leak, string]>([
  [{ kind: 'family-outside', family: 6, interface: 'eth0' }, 'ipv6'],
  [{ kind: 'udp-differs', family: 4, https: '203.0.113.9', udp: '192.0.2.7' }, 'ipv4'],
  [{ kind: 'families-differ', ipv4: 'NL', ipv6: 'DE' }, 'ipv6'],
  [{ kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'eth0', forwardedBy: null }, 'dns'],
])('%j is in the row %s', (leak, id) => {
  const rows = exitRows({ verdict: verdictWith({ leaks: [leak] }), evidence: evidenceWith() }, choice, nowMs);
  expect(rows.filter(({ standing }) => standing === 'leaks').map((row) => row.id)).toEqual([id]);
});

test('a family says where it exits and what of it; what both lack is said once', () => {
  const unknown = familyWith({ kind: 'unknown', missing: ['exit-address'] });
  const verdict = verdictWith({ ipv4: familyWith({ kind: 'as-expected', exit: exitAt() }), ipv6: unknown });
  const [, ipv4, ipv6] = exitRows({ verdict, evidence: evidenceWith() }, choice, nowMs);
  expect(ipv4).toMatchObject({ standing: 'as-expected', value: 'Utrecht, Netherlands, as expected' });
  expect(ipv6).toMatchObject({ standing: 'unknown', missing: ['exit-address'] });
  const both = exitRows(
    { verdict: verdictWith({ ipv4: unknown, ipv6: unknown }), evidence: evidenceWith() },
    choice,
    nowMs,
  );
  expect(both.flatMap(({ missing }) => missing)).toEqual(['exit-address']);
});

test.each([
  [true, 'partly-outside'],
  [false, 'no-expectation'],
] as const)('a tunnel that one family leads past is not as expected; required: %s', (tunnel, standing) => {
  const standingWith = (ipv6: EgressRoute | null) => {
    const evidence = evidenceWith({ egress: egressWith({ ipv4: wireguard, ipv6 }) });
    return exitRows({ verdict: verdictWith({}), evidence }, { countries: ['NL'], tunnel }, nowMs)[0]?.standing;
  };
  expect(standingWith(wifi6)).toBe(standing);
  expect(standingWith(null)).toBe('as-expected');
});
