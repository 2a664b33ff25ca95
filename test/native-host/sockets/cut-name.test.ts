import { expect, test } from 'vitest';
import { cutName } from '../../../native-host/sockets/cut-name.ts';

test.each([
  ['sshd', 15, 'sshd'],
  ['chromium-browse', 15, 'chromium-browse…'],
  ['Google Chrome He', 15, 'Google Chrome He…'],
  ['a'.repeat(30), 31, 'a'.repeat(30)],
  ['a'.repeat(31), 31, `${'a'.repeat(31)}…`],
  ['日本語の名前', 15, '日本語の名前…'],
  ['', 15, ''],
])('%s of %i bytes at most is %s', (name, limit, shown) => {
  expect(cutName(name, limit)).toBe(shown);
});
