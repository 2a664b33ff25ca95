import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProcessStat } from '../../../../native-host/sockets/linux/parse-process-stat.ts';

/** Fields 3 to 22 and some more of /proc/PID/stat (proc(5)). */
const rest = 'S 1 4242 4242 0 -1 4194560 1000 0 0 0 10 5 0 0 20 0 11 0 987654 1000000 5000 18446744073709551615';

test.each(['bash', 'Web Content', 'a) S 1 (b', ')', '(', 'two\nlines', ') (', ''])('the name %j', (name) => {
  expect(parseProcessStat(`4242 (${name}) ${rest}\n`)).toEqual({ name, parentPid: 1, startTicks: '987654' });
});

test('no name that a program gives itself shifts the start time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('(', ')', ' ', '\n', 'S', '9', 'é'), maxLength: 15 }), (name) => {
      expect(parseProcessStat(`1 (${name}) ${rest}`)).toEqual({ name, parentPid: 1, startTicks: '987654' });
    }),
  );
});

test.each(['', '1', '1 (bash', '1 (bash) S 1 2 3', `1 )bash( ${rest}`, `1 (x) ${rest.replace('987654', '-')}`])(
  'text of another form, %j, is none',
  (text) => {
    expect(parseProcessStat(text)).toBeNull();
  },
);

test.each([
  ['escape codes', '\u001b[2J\u001b]0;t\u0007'],
  ['a start time of its own', 'x) S 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 666 1'],
  ['4 kB', '('.repeat(4096)],
])('a name with %s is that name, and no other start time', (_, name) => {
  expect(parseProcessStat(`1 (${name}) ${rest}`)).toEqual({ name, parentPid: 1, startTicks: '987654' });
});

test('no text throws: the result is a stat or null', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.tuple(fc.nat(130), fc.string()).map(([length, name]) => `1 (${name}) ${rest}`.slice(0, length)),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const stat = parseProcessStat(text);
      if (stat !== null) expect(stat.startTicks).toMatch(/^\d+$/);
    }),
  );
});
