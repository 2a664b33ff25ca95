import { expect, test } from 'vitest';
import { stateAfterClose } from '../../../extension/background/host/state-after-close.ts';

const tooLong =
  'Native application tried to send a message of 1819043176 bytes, which exceeds the limit of 1048576 bytes.';

test.each([
  ['Specified native messaging host not found.', false, 'not-installed'],
  ['No such native application tapmap', false, 'not-installed'],
  ['Access to the specified native messaging host is forbidden.', false, 'not-allowed'],
  ['Error when communicating with the native messaging host.', true, 'garbled'],
  [tooLong, true, 'garbled'],
  ['Native host has exited.', false, 'cannot-start'],
  ['Native host has exited.', true, 'crashed'],
  ['An unexpected error occurred', false, 'cannot-start'],
  [null, false, 'cannot-start'],
  [null, true, 'crashed'],
] as const)('%j, hello said: %j, means %s', (error, answered, kind) => {
  expect(stateAfterClose(error, answered)).toEqual({ kind });
});
