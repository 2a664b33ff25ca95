import { expect, test } from 'vitest';
import { problemChanges } from '../../../native-host/messaging/problem-changes.ts';
import type { Problem } from '../../../native-host/protocol.ts';

const hidden: Problem = { code: 'owners-hidden', sockets: 3 };
const lost: Problem = { code: 'events-lost', times: 1 };
const unusable = (path: string): Problem => ({ code: 'database-unusable', path, reason: 'damaged' });
const missing: Problem = { code: 'database-missing', role: 'city' };

test.each<[string, Problem[], Problem[], Problem[]]>([
  ['an unchanged problem is not reported again', [hidden], [hidden], []],
  ['a new problem is reported', [hidden], [hidden, lost], [lost]],
  ['changed facts are reported', [hidden], [{ ...hidden, sockets: 9 }], [{ ...hidden, sockets: 9 }]],
  ['an ended problem is reported as over', [hidden, lost], [lost], [{ code: 'owners-hidden', over: true }]],
  [
    'of two problems with files, the one that ended is reported with its file',
    [unusable('/a.mmdb'), unusable('/b.mmdb'), missing],
    [unusable('/b.mmdb')],
    [
      { code: 'database-unusable', path: '/a.mmdb', over: true },
      { code: 'database-missing', role: 'city', over: true },
    ],
  ],
])('%s', (_, before, now, reported) => {
  expect(problemChanges(before, now)).toEqual(reported);
});

test('20,000 problems are compared within a moment', () => {
  const many = Array.from({ length: 20_000 }, (_, index): Problem => ({
    code: 'database-unusable',
    path: `/${index}`,
  }));
  expect(problemChanges(many, many.slice(1))).toEqual([{ code: 'database-unusable', path: '/0', over: true }]);
});
