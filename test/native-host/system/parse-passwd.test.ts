import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePasswd } from '../../../native-host/system/parse-passwd.ts';

test('names by number', () => {
  expect(parsePasswd('root:x:0:0:root:/root:/bin/sh\nanna:x:1000:1000::/home/anna:/bin/sh\n')).toEqual(
    new Map([
      [0, 'root'],
      [1000, 'anna'],
    ]),
  );
});

test('the first of two names for one number counts', () => {
  expect(parsePasswd('root:x:0:0\ntoor:x:0:0\n').get(0)).toBe('root');
});

test('lines of another form are skipped', () => {
  const text = '# a comment\n+::::::\n:x:5:5\nshort:x\nword:x:ten:1\nneg:x:-1:1\n\nlast:x:7:7';
  expect(parsePasswd(text)).toEqual(new Map([[7, 'last']]));
});

test('no text throws, and every name is a field of one of its lines', () => {
  const text = fc.string({
    unit: fc.constantFrom(':', '\n', '\r', '0', '9', 'x', '-', ' ', '\0', 'é'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (passwd) => {
      const firstFields = passwd.split('\n').map((line) => line.split(':')[0]);
      for (const [uid, name] of parsePasswd(passwd)) {
        expect(uid).toBeGreaterThanOrEqual(0);
        expect(firstFields).toContain(name);
      }
    }),
  );
});

test('a name of 4 kB is one name', () => {
  expect(parsePasswd(`${'n'.repeat(4096)}:x:1:1\n`).get(1)).toHaveLength(4096);
});
