import { expect, test } from 'vitest';
import { popsSeen } from '../../../extension/exit/cdn/pops-seen.ts';
import { popAssessmentOf } from '../../../extension/exit/pop-assessment-of.ts';
import { evidenceWith } from '../exit-known.ts';

const nowMs = 1_000_000_000;
const chosen = { countries: ['NL'], tunnel: false };
const seen = (code: string) =>
  popsSeen(Array.from({ length: 9 }, (_, i) => ({ seenAtMs: nowMs - i * 1000, network: 'cloudflare', code })));

test.each([
  ['AMS', 'consistent'],
  ['SIN', 'against'],
])('answers from %s are %s the Netherlands', (code, kind) => {
  const said = popAssessmentOf(chosen, evidenceWith({ pops: seen(code) }), nowMs);
  expect(said).toMatchObject({ assessment: { kind }, countries: ['NL'] });
});

test('PoPs show nothing where nothing is expected, or none are read', () => {
  expect(popAssessmentOf({ countries: [], tunnel: true }, evidenceWith({ pops: seen('AMS') }), nowMs)).toBeNull();
  expect(popAssessmentOf(chosen, evidenceWith(), nowMs)).toBeNull();
});

test('responses that are too old show nothing about now', () => {
  const said = popAssessmentOf(chosen, evidenceWith({ pops: seen('AMS') }), nowMs + 3_600_000);
  expect(said).toMatchObject({ assessment: { kind: 'too-few' } });
});
