import { expect, test } from 'vitest';
import { mergeChanges } from '../../../../../native-host/sockets/linux/namespaces/merge-changes.ts';
import { changesOf, socketOf } from '../../../connections/socket-of.ts';

test('each list has the sockets of both', () => {
  const [a, b, c, d] = ['1', '2', '3', '4'].map((id) => socketOf({ id }));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four sockets');
  expect(mergeChanges(changesOf({ opened: [a], changed: [c] }), changesOf({ opened: [b], closed: [d] }))).toEqual(
    changesOf({ opened: [a, b], changed: [c], closed: [d] }),
  );
});

test('problems with the same code are merged, and their counts add up', () => {
  const one = changesOf({ problems: [{ code: 'owners-hidden', sockets: 3 }] });
  const other = changesOf({
    problems: [
      { code: 'owners-hidden', sockets: 4 },
      { code: 'namespace-unreadable', namespaces: 1, namespace: 'blue', error: 'EACCES' },
    ],
  });
  expect(mergeChanges(one, other).problems).toEqual([
    { code: 'owners-hidden', sockets: 7 },
    { code: 'namespace-unreadable', namespaces: 1, namespace: 'blue', error: 'EACCES' },
  ]);
  expect(one.problems).toEqual([{ code: 'owners-hidden', sockets: 3 }]);
});
