import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReadable, unescapeUnitName } from '../../../../../native-host/sockets/linux/services/unescape-unit-name.ts';

test.each([
  ['firefox\\x2desr', 'firefox-esr'],
  ['caf\\xc3\\xa9', 'café'],
  ['a\\x2Db\\x2dc', 'a-b-c'],
  ['plain', 'plain'],
  ['\\x5cx41', '\\x41'],
  ['not\\xescaped\\', 'not\\xescaped\\'],
])('%s was %s', (escaped, name) => {
  expect(unescapeUnitName(escaped)).toBe(name);
});

test.each([
  ['an escape code', 'a\\x1b[31m'],
  ['a line end', 'a\\x0ab'],
  ['a byte that is no UTF-8', 'a\\xff'],
  ['a right-to-left override', 'a\\xe2\\x80\\xaeb'],
  ['a byte order mark', '\\xef\\xbb\\xbf'],
])('%s remains escaped', (_, escaped) => {
  expect(unescapeUnitName(escaped)).toBe(escaped);
});

test('no escape makes a readable text unreadable', () => {
  const part = fc.oneof(
    fc.integer({ min: 0, max: 255 }).map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const escaped = parts.join('');
      if (isReadable(escaped)) expect(isReadable(unescapeUnitName(escaped))).toBe(true);
    }),
  );
});
