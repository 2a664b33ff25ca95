import { expect, test } from 'vitest';
import type {
  NamespaceFiles,
  NamespaceTables,
} from '../../../../../native-host/sockets/linux/namespaces/namespace-files.ts';
import { createOtherNamespaces } from '../../../../../native-host/sockets/linux/namespaces/other-namespaces.ts';
import { procNetText } from '../procfs/proc-net-text.ts';

/** Pids that no process has (above any pid_max), so that no owner is found for their sockets. */
const [FIRST_PID, SECOND_PID] = [4_200_001, 4_200_002];
const BLUE = 4026532301;
const RED = 4026532302;

const tcpOf = (...inodes: number[]): NamespaceTables => [{ protocol: 'tcp', text: procNetText(...inodes) }];

type Answer = ReturnType<NamespaceFiles['read']>;

/** Namespaces whose processes and tables a test sets; the last of several results for a process is repeated. */
function openNamespaces(names: Record<number, string> = { [BLUE]: 'blue', [RED]: 'red' }) {
  const processes = new Map<number, number[]>();
  const answers = new Map<number, Answer[]>();
  const reads: number[] = [];
  const lists: Map<number, number[]>[] = [];
  const others = createOtherNamespaces(
    {
      list: () => lists.shift() ?? new Map(processes),
      read(_, pid) {
        reads.push(pid);
        const [answer = 'gone', ...later] = answers.get(pid) ?? [];
        if (later.length > 0) answers.set(pid, later);
        return answer;
      },
    },
    (namespace) => names[namespace] ?? '',
  );
  const look = () => {
    for (const [namespace, pids] of others.list()) others.read(namespace, pids);
    return others.take('unnamed');
  };
  const put = (namespace: number, pid: number, ...answer: Answer[]): void => {
    processes.set(namespace, [...new Set([...(processes.get(namespace) ?? []), pid])]);
    answers.set(pid, answer);
  };
  return { look, put, processes, reads, lists };
}

test('a connection of another namespace is reported once, with its namespace', () => {
  const { look, put } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11));
  expect(look().opened).toMatchObject([
    { id: `net-${BLUE}-1`, namespace: 'blue', state: 'ESTABLISHED', localAddress: '127.0.0.1', rttMs: null },
  ]);
  expect(look()).toEqual({ opened: [], changed: [], closed: [], problems: [] });
});

test('ids differ between namespaces, even between two that had the same number', () => {
  const { look, put, processes } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11));
  put(RED, SECOND_PID, tcpOf(11));
  const [blue, red] = look().opened;
  processes.clear();
  look();
  put(BLUE, FIRST_PID, tcpOf(11));
  expect(new Set([blue?.id, red?.id, look().opened[0]?.id]).size).toBe(3);
});

test('a namespace is read through one of its processes, and through another one when that has ended', () => {
  const { look, put, reads } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11));
  put(BLUE, SECOND_PID, tcpOf(11));
  look();
  expect(reads).toEqual([FIRST_PID]);
  put(BLUE, FIRST_PID, 'gone');
  expect(look().closed).toEqual([]);
  expect(reads).toEqual([FIRST_PID, FIRST_PID, SECOND_PID]);
});

test('when all its processes ended during the reading, the next list decides', () => {
  const { look, put, processes } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11));
  const { opened } = look();
  put(BLUE, FIRST_PID, 'gone');
  expect(look().closed).toEqual([]);
  processes.delete(BLUE);
  expect(look().closed).toEqual(opened);
});

test('a namespace is gone when two lists in a row lack it', () => {
  const { look, put, lists } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11));
  const { opened } = look();
  lists.push(new Map());
  expect(look().closed).toEqual([]);
  lists.push(new Map(), new Map());
  expect(look().closed).toEqual(opened);
});

test('a row that only the first reading misses is not closed', () => {
  const { look, put } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11, 12), tcpOf(11), tcpOf(11, 12));
  expect(look().opened).toHaveLength(2);
  expect(look().closed).toEqual([]);
});

test('a row that both readings miss is closed in the same look', () => {
  const { look, put, reads } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11, 12));
  const [, second] = look().opened;
  put(BLUE, FIRST_PID, tcpOf(11));
  expect(look().closed).toEqual([second]);
  expect(reads).toHaveLength(3);
});

test('the name of an empty namespace is not looked up', () => {
  let namesLookedUp = 0;
  const others = createOtherNamespaces({ list: () => new Map([[BLUE, [FIRST_PID]]]), read: () => [] }, () => {
    namesLookedUp++;
    return 'blue';
  });
  for (const [namespace, pids] of others.list()) others.read(namespace, pids);
  expect([others.take('named').opened, namesLookedUp]).toEqual([[], 0]);
});

test('two namespaces of one container have different names', () => {
  const { look, put } = openNamespaces({ [BLUE]: 'podman:8fbe0d2c1a3b', [RED]: 'podman:8fbe0d2c1a3b' });
  put(BLUE, FIRST_PID, tcpOf(11));
  put(RED, SECOND_PID, tcpOf(12));
  expect(look().opened.map(({ namespace }) => namespace)).toEqual(['podman:8fbe0d2c1a3b', `net:[${RED}]`]);
});

test('an unreadable namespace is a problem and keeps its sockets, and the others are read', () => {
  const { look, put } = openNamespaces();
  put(BLUE, FIRST_PID, tcpOf(11));
  look();
  put(BLUE, FIRST_PID, { errorCode: 'EACCES' });
  put(RED, SECOND_PID, tcpOf(12));
  const refused = look();
  expect(refused.problems).toEqual([
    { code: 'namespace-unreadable', namespaces: 1, namespace: 'blue', error: 'EACCES' },
  ]);
  expect([refused.opened.length, refused.closed]).toEqual([1, []]);
  put(BLUE, FIRST_PID, tcpOf(11));
  expect(look().problems).toEqual([]);
});

test('an unreadable namespace that is gone is no problem any more', () => {
  const { look, put, processes } = openNamespaces();
  put(BLUE, FIRST_PID, { errorCode: 'EACCES' });
  expect(look().problems).toMatchObject([{ namespace: `net:[${BLUE}]` }]);
  processes.clear();
  expect(look().problems).toEqual([]);
});
