import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../extension/exit/verdict-of.ts';
import { anyChoice, anyEvidence } from './any-evidence.ts';
import { evidenceWith, nowMs } from './evidence.ts';
import { fieldCases } from './field-cases.ts';
import { ruleCases } from './rule-cases.ts';
import { verdictCases } from './verdict-cases.ts';

describe.each(Object.entries({ ...verdictCases, ...fieldCases, ...ruleCases }))('%s', (_, rows) => {
  test.each(rows)('%s', (_name, choice, fields, overall, ipv4 = {}, ipv6 = {}) => {
    const verdict = verdictOf(choice, evidenceWith(fields), nowMs);
    expect(verdict.overall).toBe(overall);
    expect(verdict.ipv4).toMatchObject(ipv4);
    expect(verdict.ipv6).toMatchObject(ipv6);
  });
});

test('there is a verdict for any evidence, and a tunnel is “as expected” only where there is one', () => {
  fc.assert(
    fc.property(anyChoice, anyEvidence, (choice, evidence) => {
      const verdict = verdictOf(choice, evidence, nowMs);
      const routes = [evidence.egress?.ipv4 ?? null, evidence.egress?.ipv6 ?? null];
      for (const [index, { kind, missing }] of [verdict.ipv4, verdict.ipv6].entries()) {
        if (choice.tunnel && kind === 'as-expected') expect(routes[index]?.tunnel).toBe('yes');
        if (kind === 'unknown') expect(missing).not.toEqual([]);
      }
      if (verdict.overall === 'as-expected') {
        for (const { kind } of [verdict.ipv4, verdict.ipv6]) expect(['as-expected', 'no-route']).toContain(kind);
      }
      if (choice.countries.length > 0 && verdict.overall === 'as-expected') {
        expect(choice.countries).toContain(verdict.exit?.countryCode);
        expect(verdict.exit?.conclusive).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('CDN locations, which any page can forge, change no verdict, no leak and no conclusive exit', () => {
  fc.assert(
    fc.property(anyChoice, anyEvidence, (choice, evidence) => {
      const verdict = verdictOf(choice, evidence, nowMs);
      const { exit } = verdict;
      const without = verdictOf(choice, { ...evidence, pops: null }, nowMs);
      expect({ overall: verdict.overall, leaks: verdict.leaks }).toEqual({
        overall: without.overall,
        leaks: without.leaks,
      });
      for (const family of ['ipv4', 'ipv6'] as const) expect(verdict[family].kind).toBe(without[family].kind);
      if (without.exit?.conclusive === true) expect(exit).toEqual(without.exit);
      if (exit?.source === 'pops') expect(exit.conclusive).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
