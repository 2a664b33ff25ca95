import { describe, expect, test } from 'vitest';
import { browserFamily } from '../../../../native-host/sockets/browser/browser-family.ts';
import { browserPid } from '../../../../native-host/sockets/browser/browser-pid.ts';
import type { ProcessLine } from '../../../../native-host/sockets/browser/process-line.ts';

const chromium = '/usr/lib/chromium/chromium';
const processes: Record<number, ProcessLine> = {
  10: { parentPid: 1, program: '/usr/bin/gnome-shell' },
  100: { parentPid: 10, program: chromium },
  /** Its zygote, and the network service that the zygote started. */
  101: { parentPid: 100, program: chromium },
  102: { parentPid: 101, program: chromium },
  /** The host, and a program that opens a download. */
  103: { parentPid: 100, program: '/usr/bin/node' },
  104: { parentPid: 100, program: '/usr/bin/transmission' },
  /** The same browser with another profile. */
  200: { parentPid: 10, program: chromium },
  201: { parentPid: 200, program: chromium },
};
const read = (pid: number) => processes[pid] ?? null;
const having = (...pids: (number | null)[]) => pids.map((pid) => ({ pid }));

describe('the processes of the browser that own sockets', () => {
  test('are those that it started of its own program', () => {
    expect(browserFamily(100, read)(having(102, 100, 103, 104, 201, 200, 10, null, 999))).toEqual([100, 102]);
  });

  test('are told when they change, and only then', () => {
    const after = browserFamily(100, read);
    expect(after(having(103, 10))).toBeNull();
    expect(after(having(102))).toEqual([102]);
    expect(after(having(102, 104))).toBeNull();
    expect(after([{}])).toBeNull();
    expect(after(having(100))).toEqual([100, 102]);
  });

  test('no longer include a number that another process has now', () => {
    let line: ProcessLine = { parentPid: 100, program: chromium };
    const after = browserFamily(100, (pid) => (pid === 105 ? line : read(pid)));
    expect(after(having(105))).toEqual([105]);
    line = { parentPid: 100, program: '/usr/bin/curl' };
    expect(after(having(105))).toEqual([]);
  });

  test('are none where the browser is not known, has ended, or parents go in a circle', () => {
    expect(browserFamily(null, read)(having(100, 102))).toBeNull();
    expect(browserFamily(998, read)(having(100, 102))).toBeNull();
    const circle = browserFamily(100, (pid) => ({ parentPid: pid === 300 ? 301 : 300, program: chromium }));
    expect(circle(having(300))).toBeNull();
  });
});

describe('the browser of a host', () => {
  test.each([
    ['is the process that started it', 100, 100],
    ['is that too if nothing is known of the process', 999, 999],
  ])('%s', (_, parent, browser) => {
    expect(browserPid(parent, read)).toBe(browser);
  });

  test.each(['/usr/libexec/xdg-desktop-portal', 'xdg-desktop-por', '/app/libexec/xdg-desktop-portal'])(
    'is not known behind %s',
    (program) => {
      expect(browserPid(7, () => ({ parentPid: 1, program }))).toBeNull();
    },
  );

  test.each(['C:\\Windows\\System32\\cmd.exe', 'CMD.EXE'])('is what started %s', (program) => {
    expect(browserPid(7, () => ({ parentPid: 6, program }))).toBe(6);
  });
});
