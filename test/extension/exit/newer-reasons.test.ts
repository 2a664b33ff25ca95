import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHostMessage } from '../../../extension/background/host/parse-host-message.ts';
import { checkScope } from '../../../extension/exit/check-scope.ts';
import { defaultExitSettings } from '../../../extension/exit/exit-choice.ts';
import type { Evidence } from '../../../extension/exit/evidence.ts';
import { tunnelInterfaces } from '../../../extension/exit/tunnel/tunnel-interfaces.ts';
import { tunnelCheck } from '../../../extension/facts/tunnel-check.ts';
import { exitSentence } from '../../../extension/view/sentences/exit-sentence.ts';
import type { Egress } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { verdictOf } from '../../../extension/exit/verdict-of.ts';
import { anyChoice, anyEvidence } from './any-evidence.ts';
import { checkWith, egressWith, evidenceWith, nowMs, seenIn } from './evidence.ts';

/** An egress as a newer host reports it, with what it says in words of its own. */
function newerEgress(egress: Egress, newer: Record<string, unknown>): Egress {
  const parsed = parseHostMessage({ ...JSON.parse(JSON.stringify(egress)), type: 'egress', ...newer });
  if (parsed.kind !== 'message' || parsed.message.type !== 'egress') throw new Error(JSON.stringify(parsed));
  return parsed.message;
}

const reason = (family: 4 | 6 | undefined) => ({ code: 'packets-may-be-mirrored', ...(family && { family }), by: 'x' });
const withReason = (evidence: Evidence, family?: 4 | 6): Evidence =>
  evidence.egress === null
    ? evidence
    : { ...evidence, egress: newerEgress(evidence.egress, { reasons: [...evidence.egress.reasons, reason(family)] }) };

test('a reason of a newer host makes no verdict firmer, and none of its family "as expected"', () => {
  fc.assert(
    fc.property(anyChoice, anyEvidence, fc.constantFrom(4, 6, undefined), (choice, evidence, family) => {
      const before = verdictOf(choice, evidence, nowMs);
      const after = verdictOf(choice, withReason(evidence, family), nowMs);
      for (const [name, each] of [
        ['ipv4', 4],
        ['ipv6', 6],
      ] as const) {
        const [was, is] = [before[name].kind, after[name].kind];
        if (family !== undefined && family !== each) {
          expect(is).toBe(was);
          continue;
        }
        // The country that others see is certain all the same, where "no tunnel" no longer is.
        const byCountry = verdictOf({ ...choice, tunnel: false }, evidence, nowMs)[name].kind;
        expect([was, byCountry, 'unknown'], `${was} became ${is}`).toContain(is);
        if (evidence.egress !== null) expect(['as-expected', 'no-tunnel']).not.toContain(is);
      }
      for (const leak of after.leaks) expect(before.leaks).toContainEqual(leak);
      expect(after.leaks.map(({ kind }) => kind)).not.toContain(evidence.egress === null ? 'none' : 'dns-leak');
    }),
    { numRuns: 150 },
  );
});

test('the sentence names the reason that is not known', () => {
  const evidence = evidenceWith({ check: checkWith([seenIn('NL', 4)]) });
  const choice = { countries: ['NL'], tunnel: true };
  expect(verdictOf(choice, evidence, nowMs).overall).toBe('as-expected');
  const verdict = verdictOf(choice, withReason(evidence), nowMs);
  expect(verdict.overall).toBe('unknown');
  expect(exitSentence(verdict)).toContain('“packets-may-be-mirrored”');
});

test('packets that one rule marks, in a newer word, may be any', () => {
  const rule = { code: 'rule-by-mark', family: 4, interface: 'wlan0', tunnel: false, mark: 1, mask: 1, program: null };
  const kindWith = (marked: string) => {
    const egress = newerEgress(egressWith(), { reasons: [{ ...rule, marked }] });
    return verdictOf({ countries: [], tunnel: true }, evidenceWith({ egress }), nowMs).ipv4.kind;
  };
  expect(['own', 'chosen', 'all', 'of-a-newer-host'].map(kindWith)).toEqual([
    'as-expected',
    'as-expected',
    'unknown',
    'unknown',
  ]);
});

test('nothing is asked by itself, nor a round trip believed, where a newer host says what is not known', () => {
  const settings = { ...defaultExitSettings, choice: { countries: ['NL'], tunnel: true } };
  const scopeOf = (egress: Egress) => checkScope(settings, egress, { byItself: true, everyInterface: false });
  expect(scopeOf(egressWith()).families).toEqual([4]);
  const newer = newerEgress(egressWith(), { reasons: [reason(undefined)] });
  expect(scopeOf(newer).families).toEqual([]);
  expect(tunnelCheck(newer)(connectionWith({ family: 6 }))).toBe(true);
});

test('an interface of a newer kind is neither inside a tunnel nor past it, unless a route says so', () => {
  const egress = egressWith();
  const newer = newerEgress(egress, {
    interfaces: egress.interfaces.map((one) => ({ ...one, kind: 'satellite' })),
    ipv4: { ...egress.ipv4, kind: 'satellite', tunnel: 'mostly' },
  });
  expect(newer.ipv4).toMatchObject({ kind: 'unknown', tunnel: 'perhaps' });
  const { inside, past } = tunnelInterfaces(newer);
  expect([[...inside], [...past]]).toEqual([[newer.ipv4?.interface], []]);
  expect(verdictOf({ countries: [], tunnel: true }, evidenceWith({ egress: newer }), nowMs).ipv4.missing).toEqual([
    'tunnel',
  ]);
});
