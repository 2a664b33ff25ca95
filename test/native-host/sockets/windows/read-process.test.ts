import { expect, test } from 'vitest';
import { listProcesses } from '../../../../native-host/sockets/windows/list-processes.ts';
import { PROCESS_ENTRY_BYTES } from '../../../../native-host/sockets/windows/parse-process-entry.ts';
import { readProcess } from '../../../../native-host/sockets/windows/read-process.ts';
import type { Handle, ProcessFunctions } from '../../../../native-host/system/windows/process-functions.ts';

const ERROR = 0;
const DONE = 1;

type World = {
  /** The path of each process, or null where Windows does not provide it. */
  paths: Map<number, string | null>;
  startedAt: bigint;
  /** Entries of the process list; null when there is none. */
  listed: [pid: number, fileName: string][] | null;
};

/** A Windows that counts its open handles. */
function windowsWith(world: Partial<World>) {
  const { paths = new Map<number, string | null>(), startedAt = 133_000n, listed = [] } = world;
  const open = new Set<bigint>();
  let lastHandle = 0n;
  const newHandle = (): bigint => {
    open.add(++lastHandle);
    return lastHandle;
  };
  const openedPids = new Map<Handle, number>();
  let listAt = 0;
  const writeEntry = (entry: Uint8Array): number => {
    const [pid, fileName] = listed?.[listAt++] ?? [];
    if (pid === undefined || fileName === undefined) return ERROR;
    const bytes = Buffer.from(entry.buffer);
    bytes.writeUInt32LE(pid, 8);
    bytes.write(`${fileName}\0`, 44, 'utf16le');
    return DONE;
  };
  const functions: ProcessFunctions = {
    openProcess(_access, _inherit, pid) {
      if (!paths.has(pid)) return null;
      const handle = newHandle();
      openedPids.set(handle, pid);
      return handle;
    },
    closeHandle: (handle) => (handle !== null && open.delete(handle) ? DONE : ERROR),
    getProcessTimes(_process, creation) {
      new DataView(creation.buffer).setBigUint64(0, startedAt, true);
      return DONE;
    },
    queryFullProcessImageName(process, _flags, path, units) {
      const text = paths.get(openedPids.get(process) ?? -1) ?? null;
      if (text === null) return ERROR;
      Buffer.from(path.buffer).write(text, 'utf16le');
      units[0] = text.length;
      return DONE;
    },
    openProcessToken(_process, _access, token) {
      token[0] = newHandle();
      return DONE;
    },
    tokenUser: () => null,
    createToolhelp32Snapshot: () => (listed === null ? 0xffff_ffff_ffff_ffffn : newHandle()),
    process32First: (_snapshot, entry) => writeEntry(entry),
    process32Next: (_snapshot, entry) => writeEntry(entry),
  };
  return { functions, open };
}

const path = String.raw`C:\Program Files\Firefox\firefox.exe`;

test('a process has a path and a start, and leaves no handle open', () => {
  const { functions, open } = windowsWith({ paths: new Map([[7, path]]) });
  expect(readProcess(functions, 7, null)).toEqual({ startedAt: 133_000n, executable: path, userSid: null });
  expect(open.size).toBe(0);
});

test('a process that may not be opened, or has ended, is null', () => {
  const { functions } = windowsWith({});
  expect(readProcess(functions, 7, null)).toBeNull();
});

test('a process without a path is still known by its start', () => {
  const { functions, open } = windowsWith({ paths: new Map([[7, null]]) });
  expect(readProcess(functions, 7, null)).toEqual({ startedAt: 133_000n, executable: null, userSid: null });
  expect(open.size).toBe(0);
});

test('a known process that still runs is not read again; one that was started later is', () => {
  const { functions } = windowsWith({ paths: new Map([[7, path]]) });
  const state = { startedAt: 133_000n, executable: 'as it was', userSid: null };
  expect(readProcess(functions, 7, state)).toBe(state);
  expect(readProcess(functions, 7, { ...state, startedAt: 1n })?.executable).toBe(path);
});

test.each([
  ['of 4 kB', `C:\\${'x'.repeat(4096)}.exe`],
  ['of the greatest length', `C:\\${'y'.repeat(32_764)}`],
  ['with line breaks and escape codes', 'C:\\fake\nPID 4 System\r\u001b[31m\u202Eexe.txt'],
])('a path %s is passed on unchanged', (_name, lie) => {
  const { functions } = windowsWith({ paths: new Map([[7, lie]]) });
  expect(readProcess(functions, 7, null)?.executable).toBe(lie);
});

test('the list of processes, whose handle is closed', () => {
  const { functions, open } = windowsWith({
    listed: [
      [4, 'System'],
      [1060, 'svchost.exe'],
    ],
  });
  expect([...listProcesses(functions).values()]).toEqual([
    { pid: 4, parentPid: 0, fileName: 'System' },
    { pid: 1060, parentPid: 0, fileName: 'svchost.exe' },
  ]);
  expect(open.size).toBe(0);
});

test('a list that Windows denies is empty', () => {
  const { functions } = windowsWith({ listed: null });
  expect(listProcesses(functions).size).toBe(0);
});

test('an entry is requested with its size, without which Windows fails', () => {
  const { functions } = windowsWith({});
  const sizes: number[] = [];
  listProcesses({
    ...functions,
    process32First(_snapshot, entry) {
      sizes.push(new DataView(entry.buffer).getUint32(0, true), entry.length);
      return ERROR;
    },
  });
  expect(sizes).toEqual([PROCESS_ENTRY_BYTES, PROCESS_ENTRY_BYTES]);
});
