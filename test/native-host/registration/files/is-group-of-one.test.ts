import { expect, test } from 'vitest';
import { isGroupOfOne } from '../../../../native-host/registration/files/is-group-of-one.ts';

const groups = ['root:x:0:', 'anna:x:1000:', 'ben:x:1001:ben', 'cleo:x:1002:cleo,ben', 'staff:x:50:', ''].join('\n');
const users = ['root:x:0:0::/root:/bin/sh', 'anna:x:1000:1000::/home/anna:/bin/sh', ''].join('\n');

test.each<[string, number, string, boolean]>([
  ["a user's own", 1000, 'anna', true],
  ["a user's own that lists its user", 1001, 'ben', true],
  ['one with another member', 1002, 'cleo', false],
  ["somebody else's", 1000, 'ben', false],
  ['one of another name, though empty', 50, 'anna', false],
  ['one that is not in the file', 4000, 'anna', false],
])('%s', (_, gid, user, isOne) => {
  expect(isGroupOfOne(gid, user, groups, users)).toBe(isOne);
});

test('one that somebody else logs in with is not private, though its list of members is empty', () => {
  expect(isGroupOfOne(1000, 'anna', groups, `${users}dora:x:1003:1000::/home/dora:/bin/sh\n`)).toBe(false);
});
