import { expect, test } from 'vitest';
import { isBrowserCall } from '../../../native-host/commands/is-browser-call.ts';

test.each([
  ['Chromium', ['chrome-extension://abcdefghijklmnopabcdefghijklmnop/'], false, true],
  ['Chromium on Windows', ['chrome-extension://abcdefghijklmnopabcdefghijklmnop/', '--parent-window=0'], false, true],
  ['Firefox', ['/home/anna/.mozilla/native-messaging-hosts/tapmap.json', 'tapmap@example.org'], false, true],
  ['a portal', [], false, true],
  ['a person without arguments', [], true, false],
  ['a command', ['snapshot'], false, false],
  ['a command with an option', ['snapshot', '--json'], false, false],
  ['a command with a file', ['locate', 'addresses.json'], false, false],
])('%s', (_caller, args, isTerminal, expected) => {
  expect(isBrowserCall(args, isTerminal)).toBe(expected);
});
