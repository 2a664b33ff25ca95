import { expect, test } from 'vitest';
import { groupOf } from '../../../../extension/page/list/group-of.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

test.each([
  [{ scope: 'public' }, 'unknown'],
  [{ scope: 'private' }, 'local'],
  [{ scope: 'loopback' }, 'loopback'],
  [{ scope: 'reserved' }, 'reserved'],
  [{ scope: 'loopback', direction: 'listening' }, 'listening'],
  [{ direction: 'listening', closedAtMs: 1 }, 'closed'],
  [
    { protocol: 'udp', direction: 'unknown', remoteAddress: null, remotePort: null, scope: 'unspecified' },
    'unconnected',
  ],
  [
    { protocol: 'udp', direction: 'listening', remoteAddress: null, remotePort: null, scope: 'unspecified' },
    'listening',
  ],
  [{ direction: 'unknown' }, 'unknown'],
  [{ scope: 'multicast', remoteAddress: '192.168.0.255' }, 'local'],
] as const)('a connection with %j is in the group %s', (fields, group) => {
  expect(groupOf(connectionWith(fields), () => false)).toBe(group);
});
