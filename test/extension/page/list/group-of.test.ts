import { expect, test } from 'vitest';
import { groupOf } from '../../../../extension/page/list/group-of.ts';
import { connectionWith } from '../../connection.ts';

test.each([
  [{ scope: 'public' }, 'unknown'],
  [{ scope: 'private' }, 'local'],
  [{ scope: 'loopback' }, 'loopback'],
  [{ scope: 'reserved' }, 'reserved'],
  [{ scope: 'loopback', direction: 'listening' }, 'listening'],
  [{ direction: 'listening', closedAtMs: 1 }, 'closed'],
] as const)('a connection with %j is in the group %s', (fields, group) => {
  expect(groupOf(connectionWith(fields))).toBe(group);
});
