import { expect, test } from 'vitest';
import { sitesSeen } from '../../../extension/exit/cdn/sites-seen.ts';
import { sitesSpeechOf } from '../../../extension/exit/sites-speech-of.ts';
import { evidenceWith } from '../exit-known.ts';

const nowMs = 1_000_000_000;
const chosen = { countries: ['NL'], tunnel: false };
const seen = (code: string) =>
  sitesSeen(Array.from({ length: 9 }, (_, i) => ({ seenAtMs: nowMs - i * 1000, network: 'cloudflare', code })));

test.each([
  ['AMS', 'consistent'],
  ['SIN', 'against'],
])('answers from %s are %s the Netherlands', (code, kind) => {
  const said = sitesSpeechOf(chosen, evidenceWith({ sites: seen(code) }), nowMs);
  expect(said).toMatchObject({ speech: { kind }, countries: ['NL'] });
});

test('where nothing is expected, or nothing is read, they say nothing', () => {
  expect(sitesSpeechOf({ countries: [], tunnel: true }, evidenceWith({ sites: seen('AMS') }), nowMs)).toBeNull();
  expect(sitesSpeechOf(chosen, evidenceWith(), nowMs)).toBeNull();
});

test('answers that are too old say nothing of now', () => {
  const said = sitesSpeechOf(chosen, evidenceWith({ sites: seen('AMS') }), nowMs + 3_600_000);
  expect(said).toMatchObject({ speech: { kind: 'too-few' } });
});
