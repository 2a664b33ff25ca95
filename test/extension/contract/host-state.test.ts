import { expect, test } from 'vitest';
import { stateAfterClose } from '../../../extension/background/host/state-after-close.ts';

const tooLong =
  'Native application tried to send a message of 1819043176 bytes, which exceeds the limit of 1048576 bytes.';

const ownId = 'abcdefghijklmnopabcdefghijklmnop';

test.each([
  ['Specified native messaging host not found.', false, 'not-installed'],
  ['No such native application tapmap', false, 'not-installed'],
  ['Native messaging portal is not available', false, 'no-portal'],
  ['Error when communicating with the native messaging host.', false, 'garbled'],
  ['Error when communicating with the native messaging host.', true, 'crashed'],
  [tooLong, true, 'garbled'],
  ['Native host has exited.', false, 'cannot-start'],
  ['Native host has exited.', true, 'crashed'],
  ['An unexpected error occurred', false, 'cannot-start'],
  ['An unexpected error occurred', true, 'garbled'],
  [null, false, 'cannot-start'],
  [null, true, 'crashed'],
] as const)('%j, hello said: %j, means %s', (error, answered, kind) => {
  expect(stateAfterClose(error, answered, answered ? 5000 : null, ownId)).toEqual({ kind });
});

test.each(['Native host has exited.', 'An unexpected error occurred', null])(
  '%j before the hello of a host that responded earlier: it is there, and ends early',
  (error) => {
    expect(stateAfterClose(error, false, 5000, ownId)).toEqual({ kind: 'ended-early', respondedAtMs: 5000 });
  },
);

test('a host that responded earlier and is gone now is not installed', () => {
  expect(stateAfterClose('Specified native messaging host not found.', false, 5000, ownId)).toEqual({
    kind: 'not-installed',
  });
});

test('a host that does not let this extension in needs its id', () => {
  const error = 'Access to the specified native messaging host is forbidden.';
  expect(stateAfterClose(error, false, 5000, ownId)).toEqual({ kind: 'not-allowed', extensionId: ownId });
});
