import { expect, test } from 'vitest';
import { problemChanges } from '../../../native-host/messaging/problem-changes.ts';
import type { Problem } from '../../../native-host/protocol.ts';

const hidden: Problem = { code: 'owners-hidden', sockets: 3 };
const lost: Problem = { code: 'events-lost', times: 1 };

test.each<[string, Problem[], Problem[], Problem[]]>([
  ['what still holds is not reported again', [hidden], [hidden], []],
  ['what is new is reported', [hidden], [hidden, lost], [lost]],
  ['other facts are reported', [hidden], [{ ...hidden, sockets: 9 }], [{ ...hidden, sockets: 9 }]],
  ['what is over is reported as over', [hidden, lost], [lost], [{ code: 'owners-hidden', over: true }]],
])('%s', (_, before, now, reported) => {
  expect(problemChanges(before, now)).toEqual(reported);
});
