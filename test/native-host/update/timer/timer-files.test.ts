import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timerMark } from '../../../../native-host/location/update-timer.ts';
import { crontabLine } from '../../../../native-host/update/timer/crontab-line.ts';
import { launchAgentText } from '../../../../native-host/update/timer/launch-agent.ts';
import type { TimerJob } from '../../../../native-host/update/timer/scheduler.ts';
import { serviceText, timerText } from '../../../../native-host/update/timer/systemd-units.ts';
import { taskXml } from '../../../../native-host/update/timer/task-xml.ts';
import { TimerFailed } from '../../../../native-host/update/timer/timer-failed.ts';

/** Everything that one of the formats gives another meaning, but for what a path cannot have. */
const oddName = `a b%h%%$HOME$$ "q" 'r' \\x41 <&> #; é 姓 \u{1f30d}`;
const argsOf = ['database', 'update', '--maxmind'];

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tapmap-timer-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const job = (launcher: string, dataHome: string | null = null): TimerJob => ({ launcher, args: argsOf, dataHome });

/** A launcher in a folder of that name that prints its own path, its arguments and XDG_DATA_HOME, one a line. */
function writeLauncher(name: string): string {
  mkdirSync(join(folder, name));
  const launcher = join(folder, name, 'tapmap');
  writeFileSync(launcher, `#!/bin/sh\nprintf '%s\\n' "$0" "$@" "$XDG_DATA_HOME"\n`, { mode: 0o755 });
  return launcher;
}

describe('systemd itself', () => {
  test('finds nothing wrong with the units, and elapses the timer weekly', () => {
    const service = join(folder, 'tapmap-database-update.service');
    writeFileSync(service, serviceText(job(writeLauncher(oddName), join(folder, oddName))));
    writeFileSync(join(folder, 'tapmap-database-update.timer'), timerText());
    const verify = ['--user', 'verify', service, join(folder, 'tapmap-database-update.timer')];
    const env = { ...process.env, XDG_RUNTIME_DIR: folder };
    expect(spawnSync('systemd-analyze', verify, { encoding: 'utf8', env })).toMatchObject({ status: 0, stderr: '' });
    const calendar = /^OnCalendar=(.*)$/m.exec(timerText())?.[1] ?? '';
    expect(execFileSync('systemd-analyze', ['calendar', calendar], { encoding: 'utf8' })).toContain(
      'Mon *-*-* 00:00:00',
    );
  });

  test('before 244 takes a service that is tried again only if it is no oneshot, and none runs without end', () => {
    const text = serviceText(job('/bin/true'));
    expect(text).toMatch(/^Restart=on-failure$/m);
    expect(text).toMatch(/^Type=simple$/m);
    expect(text).toMatch(/^RuntimeMaxSec=1h$/m); // which a oneshot would not heed
  });

  test('finds something where something is wrong', () => {
    const service = join(folder, 'tapmap-database-update.service');
    writeFileSync(service, serviceText(job('/bin/true')).replace('/bin/sh', '/bin/no-such-shell'));
    const env = { ...process.env, XDG_RUNTIME_DIR: folder };
    expect(spawnSync('systemd-analyze', ['--user', 'verify', service], { env }).status).not.toBe(0);
  });
});

test('a line for cron runs the same, through the shell that cron runs it with', () => {
  const launcher = writeLauncher(oddName);
  const line = crontabLine(job(launcher, join(folder, oddName))) ?? '';
  const [, command = ''] = /^0 12 \* \* 1 (.*)$/s.exec(line) ?? [];
  // crontab(5): an unescaped percent sign ends the command, and the backslash before another one is removed.
  expect(command).not.toMatch(/(?<!\\)%/);
  const printed = execFileSync('/bin/sh', ['-c', command.replaceAll(String.raw`\%`, '%')], { encoding: 'utf8' });
  expect(printed.split('\n')).toEqual([launcher, ...argsOf, join(folder, oddName), '']);
});

test('a path that cron cannot have in one line gives none', () => {
  expect(crontabLine(job('/a\nb/tapmap'))).toBeNull();
});

test('the launchd agent is a property list that names each argument as it is', () => {
  const launcher = `/Users/${oddName}/tapmap`;
  const script = 'import sys, json, plistlib; json.dump(plistlib.loads(sys.stdin.buffer.read()), sys.stdout)';
  const read: unknown = JSON.parse(
    execFileSync('python3', ['-c', script], { input: launchAgentText(job(launcher)), encoding: 'utf8' }),
  );
  expect(read).toEqual({
    Label: 'tapmap-database-update',
    TapMap: `${timerMark}.`,
    ProgramArguments: ['/bin/sh', launcher, ...argsOf],
    StartCalendarInterval: { Weekday: 1, Hour: 12, Minute: 0 },
    ProcessType: 'Background',
  });
});

test('the task is XML in UTF-16 whose command is the path in quotes', () => {
  const launcher = `C:\\Usérs\\${oddName.replaceAll(/["%]/g, '')}\\tapmap.bat`;
  const script = `import sys, json, xml.etree.ElementTree as t
n = '{http://schemas.microsoft.com/windows/2004/02/mit/task}'
r = t.fromstring(sys.stdin.buffer.read())
json.dump([r.find('.//' + n + x).text for x in ['Description', 'Command', 'Arguments', 'LogonType', 'RunLevel']], sys.stdout)`;
  const input = Buffer.from(`\ufeff${taskXml(job(launcher))}`, 'utf16le');
  const read: unknown = JSON.parse(execFileSync('python3', ['-c', script], { input, encoding: 'utf8' }));
  expect(read).toEqual([`${timerMark}.`, `"${launcher}"`, argsOf.join(' '), 'InteractiveToken', 'LeastPrivilege']);
});

test.each([
  ['a task', () => taskXml(job(String.raw`C:\%TEMP%\tapmap.bat`))],
  ['a task', () => taskXml(job('C:\\a\u0001b\\tapmap.bat'))],
  ['an agent', () => launchAgentText(job('/a\u0001b/tapmap'))],
])('%s for a path that it cannot name is refused', (_, make) => {
  expect(make).toThrow(TimerFailed);
});
