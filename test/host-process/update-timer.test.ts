import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { fingerprint } from '../native-host/registration/fingerprint.ts';
import { startUserSystemd, type Ran, type UserSystemd } from './user-systemd.ts';

// One computer from the first command to the last: each test continues from the one before.
let user: UserSystemd;
beforeAll(async () => {
  user = await startUserSystemd(`hömé & 100%h it's "x" $(y) \\x41`);
  mkdirSync(join(user.home, '.config', 'chromium'), { recursive: true });
});
afterAll(() => user.end());

const program = join(process.cwd(), 'dist/native-host/tapmap.js');
const tapmap = (...args: string[]): Ran => user.run([process.execPath, program, ...args]);
const timer = (...args: string[]): Ran => tapmap('database', 'update', '--timer', ...args);
const unit = (type: string): string => join(user.home, '.config/systemd/user', `tapmap-database-update.${type}`);
const launcher = (): string => join(user.home, '.local/share/tapmap/host/tapmap');
const show = (property: string, of = 'tapmap-database-update.timer'): string =>
  user.run(['systemctl', '--user', 'show', `--property=${property}`, '--value', of]).stdout.trim();

test('without an installed program there is nothing that a timer could run', () => {
  const { status, stderr } = timer('--install');
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Run "tapmap install"') as string,
  });
  expect(existsSync(unit('timer'))).toBe(false);
});

test('alone it prints what it would do, and does nothing', () => {
  expect(tapmap('install')).toMatchObject({ status: 0 });
  const { status, stdout } = timer();
  expect(status).toBe(0);
  for (const text of ['OnCalendar=weekly', 'systemctl --user enable', 'db-ip.com', 'Nothing was installed']) {
    expect(stdout).toContain(text);
  }
  expect(existsSync(unit('timer'))).toBe(false);
});

test('in a session without systemd it says what to do instead', () => {
  const { status, stderr } = user.runAlone([process.execPath, program, 'database', 'update', '--timer', '--install']);
  expect(status).toBe(1);
  expect(stderr).toContain('crontab -e');
  expect(stderr).toContain('0 12 * * 1 /bin/sh ');
  expect(existsSync(unit('timer'))).toBe(false);
});

test('installed, systemd runs it weekly, and the report says whom it asks, and that no tunnel matters', () => {
  const { status, stdout, stderr } = timer('--install');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/Once a week it asks db-ip\.com .*without a click.*whether or not a VPN is connected/);
  expect(stdout).toMatch(/Next run: \d{4}-\d\d-\d\dT\d\d:\d\dZ/);
  expect([show('ActiveState'), show('UnitFileState'), show('Persistent')]).toEqual(['active', 'enabled', 'yes']);
  expect(user.run(['systemd-analyze', '--user', 'verify', unit('service'), unit('timer')])).toMatchObject({
    status: 0,
  });
});

test('status shows it', () => {
  expect(tapmap('status').stdout).toMatch(/^ {2}updates {4}weekly, next on \d{4}-\d\d-\d\d, by .*\.timer$/m);
  const status: unknown = JSON.parse(tapmap('status', '--json').stdout);
  const nextRunAtMs: unknown = expect.any(Number);
  expect(status).toMatchObject({ updateTimer: { installed: true, path: unit('timer'), nextRunAtMs } });
});

test('what it starts is the installed launcher, whose path is as difficult as paths are', async () => {
  const kept = readFileSync(launcher(), 'utf8');
  const proof = join(dirname(user.home), 'started');
  writeFileSync(launcher(), `#!/bin/sh\nprintf '%s\\n' "$0" "$@" >'${proof}~' && mv '${proof}~' '${proof}'\n`);
  user.run(['systemctl', '--user', 'start', 'tapmap-database-update.service']);
  await waitUntil('the service has run', () => Promise.resolve(existsSync(proof)));
  expect(readFileSync(proof, 'utf8').split('\n')).toEqual([launcher(), 'database', 'update', '']);
  writeFileSync(launcher(), kept);
});

test('a run that fails is tried again later, and not once the timer is removed', async () => {
  const service = 'tapmap-database-update.service';
  const kept = readFileSync(launcher(), 'utf8');
  writeFileSync(launcher(), '#!/bin/sh\nexit 1\n');
  user.run(['systemctl', '--user', 'start', service]);
  await waitUntil('it waits', () => Promise.resolve(show('SubState', service) === 'auto-restart'));
  writeFileSync(launcher(), kept);
  expect(timer('--remove')).toMatchObject({ status: 0 });
  expect([show('LoadState', service), show('ActiveState', service)]).toEqual(['not-found', 'inactive']);
  expect(timer('--install')).toMatchObject({ status: 0 });
});

test('installed again it is renewed: now for MaxMind', () => {
  const { status, stdout } = timer('--install', '--maxmind');
  expect(status).toBe(0);
  expect(stdout).toContain('maxmind.com');
  expect(readFileSync(unit('service'), 'utf8')).toContain('"database" "update" "--maxmind"');
  expect(show('ExecStart', 'tapmap-database-update.service')).toContain('--maxmind');
});

test('removed, nothing of it is left, and systemd does not know it', () => {
  const { status, stdout } = timer('--remove');
  expect(status).toBe(0);
  expect(stdout).toContain('The weekly update was removed.');
  expect(existsSync(join(user.home, '.config/systemd'))).toBe(false);
  expect(
    readdirSync(join(user.home, '.local/share')).filter((name) => name !== 'tapmap' && name !== 'systemd'),
  ).toEqual([]);
  expect(show('LoadState')).toBe('not-found');
  expect(timer('--remove')).toMatchObject({ status: 0, stdout: 'The weekly update was not installed.\n' });
  expect(tapmap('status').stdout).toContain('  updates    only when you run "tapmap database update"\n');
});

test.each(['timer', 'service'])('a %s of that name that is not ours is neither replaced nor removed', async (type) => {
  mkdirSync(dirname(unit(type)), { recursive: true });
  writeFileSync(unit(type), '[Unit]\nDescription=mine\n');
  const before = await fingerprint(user.home);
  expect(timer('--install')).toMatchObject({ status: 1, stderr: expect.stringContaining("is not TapMap's") as string });
  expect(timer('--remove')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("it is not TapMap's") as string,
  });
  expect(await fingerprint(user.home)).toEqual(before);
  rmSync(unit(type));
});

test('nor is a link followed', () => {
  const target = join(dirname(user.home), 'target');
  writeFileSync(target, 'as it was');
  symlinkSync(target, unit('timer'));
  expect(timer('--install')).toMatchObject({ status: 1, stderr: expect.stringContaining('symbolic link') as string });
  expect(timer('--remove')).toMatchObject({ status: 0 });
  expect(readFileSync(target, 'utf8')).toBe('as it was');
  rmSync(unit('timer'));
});

test('uninstalling TapMap removes the timer too, also where no systemd responds', () => {
  expect(timer('--install')).toMatchObject({ status: 0 });
  const { status, stdout } = user.runAlone([process.execPath, program, 'uninstall']);
  expect(status).toBe(0);
  expect(stdout).toContain(`${unit('timer').split('/').at(-1)}`);
  expect(stdout).toContain('TapMap was uninstalled.');
  expect(existsSync(join(user.home, '.config/systemd'))).toBe(false);
  expect(existsSync(join(user.home, '.local/share/tapmap'))).toBe(false);
});
