import { expect, test } from 'vitest';
import type { PageProblem } from '../../../extension/contract/state-updates.ts';
import { mergeProblems } from '../../../extension/store/merge-problems.ts';
import type { HostMessage, Problem } from '../../../native-host/protocol.ts';

const hidden: Problem = { code: 'owners-hidden', sockets: 3 };
const unusable: Problem = { code: 'database-unusable', path: '/data/city.mmdb' };
const unreadable: Problem = { code: 'sockets-unreadable' };

test.each<[string, PageProblem[], HostMessage, PageProblem[]]>([
  ['a snapshot says all that is wrong', [hidden, unusable], snapshot([unusable]), [unusable]],
  ['databases say all that is wrong with them', [hidden, unusable], databases(), [hidden]],
  ['a successful poll ends an unreadable system', [unreadable, hidden], changes(), [hidden]],
  ['what is over is gone', [hidden, unusable], { type: 'problem', code: 'owners-hidden', over: true }, [unusable]],
])('%s', (_, before, message, after) => {
  expect(mergeProblems(before, message)).toEqual(after);
});

test('a problem replaces an earlier one about the same thing', () => {
  const after = mergeProblems([hidden], { type: 'problem', ...hidden, sockets: 9 });
  expect(after).toEqual([expect.objectContaining({ code: 'owners-hidden', sockets: 9 })]);
});

test('a message that changes no problem returns the same list object', () => {
  const before = [hidden];
  expect(mergeProblems(before, changes())).toBe(before);
});

function snapshot(problems: Problem[]): HostMessage {
  const head = { source: 'netlink', platform: 'linux', hostVersion: '0.1.0', complete: true, problems } as const;
  return { type: 'snapshot', part: 1, parts: 1, takenAtMs: 1, ...head, connections: [] };
}

function changes(): HostMessage {
  return { type: 'changes', takenAtMs: 1, opened: [], changed: [], closed: [] };
}

function databases(): HostMessage {
  return { type: 'database', databases: [], problems: [] };
}
