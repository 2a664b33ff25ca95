import { expect, test } from 'vitest';
import { createProcessCache } from '../../../../native-host/sockets/windows/process-cache.ts';
import type { ProcessEntry } from '../../../../native-host/sockets/windows/parse-process-entry.ts';
import type { WindowsProcess } from '../../../../native-host/sockets/windows/read-process.ts';

const self = { sid: 'S-1-5-21-1-2-3-1001', name: 'ada' };
const browser: WindowsProcess = {
  startedAt: 133_000n,
  executable: String.raw`C:\Program Files\Firefox\firefox.exe`,
  userSid: self.sid,
};

function openCache(running: Map<number, WindowsProcess>, listed: Map<number, ProcessEntry> = new Map()) {
  const asked: string[] = [];
  const cache = createProcessCache(
    {
      read(pid, known) {
        asked.push(`read ${pid}`);
        const process = running.get(pid) ?? null;
        return known?.startedAt === process?.startedAt ? known : process;
      },
      list() {
        asked.push('list');
        return listed;
      },
    },
    self,
  );
  cache.begin();
  return { cache, asked };
}

test('one’s own process has a path, a name and a user', () => {
  const { cache } = openCache(new Map([[4312, browser]]));
  expect(cache.programOf(4312)).toEqual({
    pid: 4312,
    processName: 'firefox.exe',
    executable: String.raw`C:\Program Files\Firefox\firefox.exe`,
    owner: 'ada',
  });
});

test('a process that may not be opened has only the name from the list', () => {
  const { cache } = openCache(new Map(), new Map([[1060, { pid: 1060, parentPid: 4, fileName: 'svchost.exe' }]]));
  expect(cache.programOf(1060)).toEqual({ pid: 1060, processName: 'svchost.exe', executable: null, owner: null });
});

test('an ended process has only its number', () => {
  const { cache } = openCache(new Map());
  expect(cache.programOf(7)).toEqual({ pid: 7, processName: null, executable: null, owner: null });
});

test('within a look each process is read once, and the list is read once', () => {
  const { cache, asked } = openCache(new Map([[4312, browser]]));
  for (const pid of [4312, 4312, 8, 8, 9]) cache.programOf(pid);
  expect(asked).toEqual(['read 4312', 'read 8', 'list', 'read 9']);
});

test('a reused number shows the new process', () => {
  const running = new Map([[4312, browser]]);
  const { cache } = openCache(running);
  cache.programOf(4312);
  running.set(4312, { startedAt: 134_000n, executable: String.raw`C:\Windows\notepad.exe`, userSid: null });
  cache.begin();
  expect(cache.programOf(4312)).toMatchObject({ processName: 'notepad.exe', owner: null });
});

test.each([
  ['S-1-5-18', 'SYSTEM'],
  ['S-1-5-20', 'NETWORK SERVICE'],
  ['S-1-5-21-9-9-9-1002', 'S-1-5-21-9-9-9-1002'],
])('the user %s is shown as %s', (userSid, owner) => {
  const { cache } = openCache(new Map([[5, { ...browser, userSid }]]));
  expect(cache.programOf(5).owner).toBe(owner);
});
