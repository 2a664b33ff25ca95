import { expect, test } from 'vitest';
import { thirdPartiesText, type ThirdParty } from '../../../scripts/licences/third-party.ts';

const party = (fields: Partial<ThirdParty>): ThirdParty => ({
  name: 'alpha',
  version: '1.0.0',
  licence: 'MIT',
  source: 'https://code.example/alpha',
  text: 'Permission is granted.',
  notices: [],
  ...fields,
});
const line = `\n${'='.repeat(80)}\n`;

test('an entry has name, version, licence, source and the text', () => {
  expect(thirdPartiesText([party({})]).split(line)[1]).toBe(
    'alpha 1.0.0\nLicence: MIT\nSource: https://code.example/alpha\n\nPermission is granted.\n',
  );
});

test('what has no version and no source says neither', () => {
  expect(thirdPartiesText([party({ version: null, source: null })]).split(line)[1]).toBe(
    'alpha\nLicence: MIT\n\nPermission is granted.\n',
  );
});

test('the order in which a bundler meets its modules does not show', () => {
  const parties = ['b', 'a', 'c'].map((name) => party({ name }));
  expect(thirdPartiesText(parties.toReversed())).toBe(thirdPartiesText(parties));
  expect(
    thirdPartiesText(parties)
      .split(line)
      .slice(1)
      .map((entry) => entry[0]),
  ).toEqual(['a', 'b', 'c']);
});

test('two versions of a package are two entries', () => {
  expect(thirdPartiesText([party({}), party({ version: '2.0.0' })]).split(line)).toHaveLength(3);
});

test('a notice stands once, and not at all where the licence says it', () => {
  const notices = ['/*! (c) A */', '/*! (c) A */\r', '/*! (c) B */'];
  const text = thirdPartiesText([party({ text: 'MIT\r\n/*! (c) B */', notices })]);
  expect(text.split('(c) A')).toHaveLength(2);
  expect(text.split('(c) B')).toHaveLength(2);
  expect(text).not.toContain('\r');
});
