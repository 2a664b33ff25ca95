import { expect, test } from 'vitest';
import { stateOfConnection } from '../../../../extension/view/sentences/connection-words.ts';
import { isFailedAttempt } from '../../../../extension/connection/stage-of.ts';
import { formatTimeOfDay } from '../../../../extension/text/format-time.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const closedAtMs = 1_700_000_000_000;

test.each([
  ['an open one tells its kind', { state: 'ESTABLISHED', closedAtMs: null }, 'TCP · established'],
  ['an attempt that goes on is no failure yet', { state: 'SYN_SENT', closedAtMs: null }, 'TCP · syn sent'],
  ['one that was never answered failed', { state: 'SYN_SENT', closedAtMs }, `failed ${formatTimeOfDay(closedAtMs)}`],
  [
    'one whose caller never came back failed',
    { state: 'SYN_RECEIVED', closedAtMs },
    `failed ${formatTimeOfDay(closedAtMs)}`,
  ],
  ['one that was closed', { state: 'CLOSED', closedAtMs }, `closed ${formatTimeOfDay(closedAtMs)}`],
  ['one in TIME_WAIT is closed', { state: 'TIME_WAIT', closedAtMs }, `closed ${formatTimeOfDay(closedAtMs)}`],
] as const)('%s', (_, fields, text) => {
  const connection = connectionWith({ protocol: 'tcp', direction: 'outgoing', ...fields });
  expect(stateOfConnection(connection)).toBe(text);
  expect(isFailedAttempt(connection)).toBe(text.startsWith('failed'));
});

test('an unconnected socket says so in its row, one that listens does not', () => {
  const udp = { protocol: 'udp', state: null, remoteAddress: null, remotePort: null } as const;
  expect(stateOfConnection(connectionWith({ ...udp, direction: 'unknown' }))).toBe('UDP · unconnected');
  expect(stateOfConnection(connectionWith({ ...udp, direction: 'listening' }))).toBe('UDP');
});
