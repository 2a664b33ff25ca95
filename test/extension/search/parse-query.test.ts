import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuery } from '../../../extension/search/format-query.ts';
import { parseQuery } from '../../../extension/search/parse-query.ts';
import { fieldNames } from '../../../extension/search/query.ts';
import { anyCharacter } from '../../any-character.ts';

const word = (text: string, negated = false) => ({ kind: 'word', negated, text });
const field = (field: string, value: string, negated = false) => ({ kind: 'field', negated, field, value });
const bad = (problem: string, name: string, value: string) => ({ kind: 'bad', negated: false, name, value, problem });

test.each([
  ['', []],
  ['   ', []],
  ['firefox', [word('firefox')]],
  ['two words', [word('two'), word('words')]],
  ['"two words"', [word('two words')]],
  ['-firefox', [word('firefox', true)]],
  ['a - b', [word('a'), word('-'), word('b')]],
  ['program:firefox', [field('program', 'firefox')]],
  ['PROGRAM:firefox', [field('program', 'firefox')]],
  ['-state:TIME_WAIT', [field('state', 'TIME_WAIT', true)]],
  ['network:"Example Cloud" x', [field('network', 'Example Cloud'), word('x')]],
  [String.raw`program:"a \"b\" \\"`, [field('program', String.raw`a "b" \ `.trim())]],
  ['program:"never closed', [field('program', 'never closed')]],
  ['org:Demo', [field('network', 'Demo')]],
  ['fe80::1', [word('fe80::1')]],
  ['dead:beef::1', [word('dead:beef::1')]],
  ['[2001:db8::1]:53', [word('[2001:db8::1]:53')]],
  ['""', []],
  ['program:', [bad('unfinished', 'program', '')]],
  ['colour:red', [bad('unknown-field', 'colour', 'red')]],
  ['port:many', [bad('bad-value', 'port', 'many')]],
  ['country:Atlantis', [bad('bad-value', 'country', 'Atlantis')]],
  ['is:odd', [bad('bad-value', 'is', 'odd')]],
  [
    'program:firefox country:DE port:443 -state:TIME_WAIT',
    [field('program', 'firefox'), field('country', 'DE'), field('port', '443'), field('state', 'TIME_WAIT', true)],
  ],
])('%s is read as %j', (text, query) => {
  expect(parseQuery(text)).toEqual(query);
});

/** Any text that a user may type, including the characters with a meaning. */
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(
      fc.constantFrom(...fieldNames, ':', '-', '"', '\\', ' ', '\t', '443', '>', ',', 'x', 'none', 'DE', '::1', '/8'),
    )
    .map((parts) => parts.join('')),
);

test('any text can be parsed, and formats back to the same query', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = parseQuery(text);
      expect(parseQuery(formatQuery(query))).toEqual(query);
      expect(formatQuery(parseQuery(formatQuery(query)))).toBe(formatQuery(query));
    }),
    { numRuns: 2000 },
  );
});
