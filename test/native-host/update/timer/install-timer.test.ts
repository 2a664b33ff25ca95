import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readUpdateTimer, timerMark, timerPath } from '../../../../native-host/location/update-timer.ts';
import { readHostPlatform, type HostPlatform } from '../../../../native-host/system/host-platform.ts';
import { ProgramFailed } from '../../../../native-host/system/run-program.ts';
import { installTimer } from '../../../../native-host/update/timer/install-timer.ts';
import { readTimer } from '../../../../native-host/update/timer/read-timer.ts';
import { removeTimer } from '../../../../native-host/update/timer/remove-timer.ts';
import type { Run, TimerJob } from '../../../../native-host/update/timer/scheduler.ts';
import { parseTimestamp } from '../../../../native-host/update/timer/systemd.ts';
import { TimerFailed } from '../../../../native-host/update/timer/timer-failed.ts';

// The scheduler's programs are stand-ins here; the real ones are used by test/host-process and test/windows.
let home: string;
let commands: string[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tapmap-timer-'));
  commands = [];
});
afterEach(() => rmSync(home, { recursive: true }));

const job: TimerJob = { launcher: '/opt/tapmap/tapmap', args: ['database', 'update'], dataHome: null };
const hostOn = (platform: NodeJS.Platform): HostPlatform =>
  readHostPlatform({ HOME: home, USERPROFILE: home, LOCALAPPDATA: join(home, 'local') }, platform);

/** @param respond to what is asked, by the program's name and arguments; nothing is what happens where it succeeds */
const runner =
  (respond: (command: string) => { exitStatus?: number; stdout?: string; stderr?: string } = () => ({})): Run =>
  (path, args) => {
    const command = [path.replace(/^.*[\\/]/s, ''), ...args].join(' ');
    commands.push(command);
    return Promise.resolve({ exitStatus: 0, stdout: '', stderr: '', ...respond(command) });
  };

describe('macOS', () => {
  const uid = process.getuid?.();

  test('loads the agent at once, in place of the one before', async () => {
    const host = hostOn('darwin');
    const path = join(home, 'Library/LaunchAgents/tapmap-database-update.plist');
    expect(await installTimer(job, host, runner())).toEqual({ installed: true, path, nextRunAtMs: null });
    expect(commands).toEqual([
      `launchctl bootout gui/${uid}/tapmap-database-update`,
      `launchctl bootstrap gui/${uid} ${path}`,
    ]);
    expect(readFileSync(path, 'utf8')).toContain('<string>/opt/tapmap/tapmap</string>');
    expect(await removeTimer(host, runner())).toEqual({ removed: [path], left: [] });
    expect(commands.at(-1)).toBe(`launchctl bootout gui/${uid}/tapmap-database-update`);
    expect(existsSync(path)).toBe(false);
  });

  test('what launchctl refuses leaves the agent before as it was', async () => {
    const host = hostOn('darwin');
    await installTimer(job, host, runner());
    const before = readFileSync(timerPath(host), 'utf8');
    const refusing = runner((command) =>
      command.includes('bootstrap') ? { exitStatus: 5, stderr: 'Bootstrap failed: 5: Input/output error\n' } : {},
    );
    const installing = installTimer({ ...job, launcher: '/elsewhere/tapmap' }, host, refusing);
    await expect(installing).rejects.toMatchObject({
      failure: 'scheduler-failed',
      facts: { program: '/bin/launchctl', reason: 'Bootstrap failed: 5: Input/output error' },
    });
    expect(readFileSync(timerPath(host), 'utf8')).toBe(before);
  });
});

describe('Windows', () => {
  const printed = (text: string) => runner((command) => (command.includes('/Query') ? { stdout: text } : {}));
  const absent = runner((command) => (command.includes('/Query') ? { exitStatus: 1 } : {}));

  test('creates a task only where there is none, and replaces one only if it is ours', async () => {
    const host = hostOn('win32');
    await installTimer(job, host, absent);
    expect(commands.at(-1)).toBe(`schtasks.exe /Create /TN tapmap-database-update /XML ${timerPath(host)}`);
    await installTimer(job, host, printed(`<Description>${timerMark.replaceAll('"', '&quot;')}.</Description>`));
    expect(commands.at(-1)).toMatch(/ \/F$/);
  });

  test("another's task of that name is left alone", async () => {
    const host = hostOn('win32');
    const others = printed('<Task><Description>mine</Description></Task>');
    await expect(installTimer(job, host, others)).rejects.toBeInstanceOf(TimerFailed);
    expect(readdirSync(home)).toEqual([]);
    await installTimer(job, host, absent);
    commands = [];
    expect(await removeTimer(host, others)).toEqual({ removed: [timerPath(host)], left: [] });
    expect(commands.filter((command) => command.includes('/Delete'))).toEqual([]);
  });

  test('where the program is not there nothing stays behind', async () => {
    const missing: Run = () => Promise.reject(new ProgramFailed({ program: 'schtasks.exe', reason: 'ENOENT' }));
    await expect(installTimer(job, hostOn('win32'), missing)).rejects.toBeInstanceOf(ProgramFailed);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('the state', () => {
  test('is that of the file, without asking any scheduler', async () => {
    const environment = { HOME: home };
    const path = timerPath(hostOn('linux'));
    expect(await readUpdateTimer(environment)).toBe(false);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '[Timer]\nOnCalendar=hourly\n');
    expect(await readUpdateTimer(environment)).toBe(false);
    writeFileSync(path, `# ${timerMark}.\n`);
    expect(await readUpdateTimer(environment)).toBe(true);
    writeFileSync(path, timerMark.padEnd(200_000));
    expect(await readUpdateTimer(environment)).toBe(false);
    rmSync(path);
    mkdirSync(path);
    expect(await readUpdateTimer(environment)).toBe(false);
  });

  test('has no next run where no systemd responds', async () => {
    const host = hostOn('linux');
    mkdirSync(dirname(timerPath(host)), { recursive: true });
    writeFileSync(timerPath(host), `# ${timerMark}.\n`);
    const failing = runner(() => ({ exitStatus: 1, stderr: 'Failed to connect to bus' }));
    expect(await readTimer(host, failing)).toEqual({ installed: true, path: timerPath(host), nextRunAtMs: null });
  });

  test.each([
    ['Mon 2026-11-30 06:29:06 UTC\n', Date.UTC(2026, 10, 30, 6, 29, 6)],
    ['', null],
    ['n/a\n', null],
    ['Mo 2026-11-30 06:29:06 CET\n', null],
  ])('reads %j as %j', (text, atMs) => {
    expect(parseTimestamp(text)).toBe(atMs);
  });
});
