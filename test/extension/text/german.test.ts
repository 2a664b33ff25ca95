import { afterAll, expect, test, vi } from 'vitest';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

// Modules that cache by language are loaded again, for this browser's language.
vi.stubGlobal('chrome', { i18n: { getUILanguage: () => 'de-AT', getMessage: () => 'de' } });
vi.resetModules();
const { countryName } = await import('../../../extension/text/country-name.ts');
const { formatBytes } = await import('../../../extension/text/format-number.ts');
const { formatCount } = await import('../../../extension/text/format-number.ts');
const { formatTime } = await import('../../../extension/text/format-time.ts');
const { hostStateSentence } = await import('../../../extension/view/sentences/host-state-sentence.ts');
const { messageOf } = await import('../../../extension/text/message.ts');
const { placeName } = await import('../../../extension/text/place-name.ts');
const { problemSentence } = await import('../../../extension/view/sentences/problem-sentence.ts');
const { programName } = await import('../../../extension/text/program-name.ts');

afterAll(() => {
  vi.unstubAllGlobals();
});

test('a German browser gets German texts, also in Austria', () => {
  expect(hostStateSentence({ kind: 'stopped' }).sentence).toBe('Die Hilfs-App läuft nicht.');
  expect(problemSentence({ code: 'owners-hidden', sockets: 1 }).sentence).toContain('(1 Socket)');
  expect(programName(connectionWith({}).processName)).toBe('Unbekanntes Programm');
});

test('numbers, sizes, times and countries are in German format', () => {
  expect(formatCount(12_345)).toMatch(/^12\P{Nd}345$/u);
  expect(formatBytes(1_345_000)).toBe('1,35 MB');
  expect(formatTime(0)).toMatch(/^\d\d:\d\d:\d\d$/);
  expect(countryName('NL')).toBe('Niederlande');
  expect(placeName(placeWith({ city: 'Utrecht' }))).toBe('Utrecht, Niederlande');
  expect(messageOf('countries', 2)).toBe('2 Länder');
});
