import { expect, test } from 'vitest';
import { groupConnections } from '../../../../extension/page/list/group-connections.ts';
import { keyTarget } from '../../../../extension/page/list/key-target.ts';
import { listEntries } from '../../../../extension/page/list/list-entries.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';

// 0 group "located", 1 Utrecht, 2 its connection, 3 group "unknown" (folded)
const groups = groupConnections(
  [connectionWith({ id: '1', place: placeWith() }), connectionWith({ id: '2' })],
  'place',
  { isHandedOut: () => false, siteOf: () => null },
);
const entries = listEntries(groups, (key) => key !== 'group|unknown');

test.each([
  ['ArrowDown', 0, { kind: 'go', index: 1 }],
  ['ArrowDown', 3, { kind: 'go', index: 3 }],
  ['ArrowUp', 0, { kind: 'go', index: 0 }],
  ['End', 0, { kind: 'go', index: 3 }],
  ['Home', 2, { kind: 'go', index: 0 }],
  ['PageDown', 0, { kind: 'go', index: 3 }],
  ['ArrowRight', 0, { kind: 'go', index: 1 }],
  ['ArrowRight', 3, { kind: 'fold', expanded: true }],
  ['ArrowRight', 2, null],
  ['ArrowLeft', 0, { kind: 'fold', expanded: false }],
  ['ArrowLeft', 2, { kind: 'go', index: 1 }],
  ['Enter', 2, { kind: 'open' }],
  ['a', 2, null],
] as const)('%s on line %i', (key, index, target) => {
  expect(keyTarget(key, entries, index, 10)).toEqual(target);
});
