import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { enterPrepared } from './enter-prepared.ts';
import { inUpdateWorld, type UpdateWorld } from './in-update-world.ts';
import { failureIn } from './update-failure.ts';

const test = inUpdateWorld();

const accountId = '987654';
const licenceKey = 'Zyxw98_AnotherSecretKey_mmk';
const entry = `${accountId}\n${licenceKey}\n`;
const fileOf = ({ home }: UpdateWorld): string => join(home, '.local/share/tapmap/account/maxmind.json');
const update = (user: UpdateWorld) => user.tapmap(['database', 'update', '--maxmind', '--json']);

/** Enters lines at a terminal (script(1) makes one), each once the program asks for it; returns what the terminal shows. */
async function atTerminal(world: World, { home }: UpdateWorld, keys: readonly string[]) {
  const command = `env HOME=${home} ${world.nodePath} dist/native-host/tapmap.js database account`;
  const [program = '', ...args] = enterPrepared(world, '', [
    'script',
    '--quiet',
    '--return',
    '--command',
    command,
    '/dev/null',
  ]);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let shown = '';
  child.stdout.on('data', (text: Buffer) => (shown += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const [index, key] of keys.entries()) {
    await waitUntil('the program asks', () => Promise.resolve(shown.split('(not shown): ').length > index + 1));
    child.stdin.write(key);
  }
  const status = await ended;
  return { status, shown };
}

test('the account is stored for its user alone, and shown nowhere', async ({ user }) => {
  const ended = await user.tapmap(['database', 'account'], { input: entry });
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.stringify(ended)).not.toMatch(new RegExp(`${accountId}|${licenceKey}`));
  expect(JSON.parse(readFileSync(fileOf(user), 'utf8'))).toEqual({ accountId, licenceKey });
  expect(statSync(fileOf(user)).mode & 0o777).toBe(0o600);
  expect(statSync(join(fileOf(user), '..')).mode & 0o777).toBe(0o700);
  expect(await user.tapmap(['database', 'account', '--remove'])).toMatchObject({ status: 0 });
  expect(existsSync(join(fileOf(user), '..'))).toBe(false);
  expect((await user.tapmap(['database', 'account', '--remove'])).stdout).toBe('No MaxMind account was stored.\n');
});

test('uninstalling TapMap leaves no account behind', async ({ user }) => {
  expect(await user.tapmap(['database', 'account'], { input: entry })).toMatchObject({ status: 0 });
  const { status, stdout } = await user.tapmap(['uninstall']);
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`Removed ${fileOf(user)}`) as unknown,
  });
  expect(existsSync(join(user.home, '.local/share/tapmap'))).toBe(false);
});

test('a terminal shows neither of the two while they are entered', async ({ user, world }) => {
  const pasted = `\u001b[200~${licenceKey}\u001b[201~`;
  const { status, shown } = await atTerminal(world, user, [`12\u007f\u007f${accountId}\r`, `${pasted}x\u007f\r`]);
  expect(status).toBe(0);
  expect(shown).toContain('MaxMind account id (not shown): \r\nLicense key (not shown): \r\nStored in ');
  expect(JSON.parse(readFileSync(fileOf(user), 'utf8'))).toEqual({ accountId, licenceKey });
});

test('an entry that is broken off stores nothing', async ({ user, world }) => {
  const { status, shown } = await atTerminal(world, user, [`${accountId}\r`, 'Zyxw\u0003']);
  expect(status).toBe(1);
  expect(shown).toContain('Nothing was stored: the entry was broken off.');
  expect(shown).not.toMatch(/Zyxw|987654/);
  expect(await user.tapmap(['database', 'account'], { input: `${accountId}\n` })).toMatchObject({ status: 1 });
  expect(existsSync(fileOf(user))).toBe(false);
});

test.for([
  ['the two in the wrong order', `${licenceKey}\n${accountId}\n`, 'a MaxMind account id is a number'],
  ['half a key', `${accountId}\nZyxw98\n`, 'a license key has at least 12'],
  ['a key with a space', `${accountId}\nZyxw98 AnotherSecret\n`, 'a license key has at least 12'],
] as const)('%s is refused without being repeated', async ([, input, words], { user }) => {
  const ended = await user.tapmap(['database', 'account'], { input });
  expect(ended).toMatchObject({ status: 1, stdout: '' });
  expect(ended.stderr).toContain(words);
  expect(ended.stderr).not.toMatch(/Zyxw|AnotherSecret|987654/);
});

test.for([
  ['account', licenceKey],
  ['account', `--key=${licenceKey}`],
  ['account', `--${licenceKey}`],
  ['update', '--maxmind', `${accountId}:${licenceKey}`],
  ['update', `--maxmind=${licenceKey}`],
])('a key as an argument is not repeated: %s', async (args, { user }) => {
  const ended = await user.tapmap(['database', ...args]);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toContain('A license key never belongs into an argument');
  expect(ended.stderr).not.toMatch(/AnotherSecret|987654/);
});

test('without an account the update says how to store one', async ({ user }) => {
  const { failed, stderr } = failureIn(await update(user));
  expect(failed).toEqual({ code: 'no-account' });
  expect(stderr).toContain('Run "tapmap database account" first');
});

test('a file that others can read is refused, and asked is nobody', async ({ user }) => {
  await user.tapmap(['database', 'account'], { input: entry });
  const from = user.services.requests.length;
  for (const mode of [0o640, 0o604, 0o620, 0o602]) {
    chmodSync(fileOf(user), mode);
    const { failed, stderr } = failureIn(await update(user));
    expect(failed).toEqual({ code: 'account-exposed', path: fileOf(user), mode: `0${mode.toString(8)}` });
    expect(stderr).toContain('the license key in it was not used');
    expect(stderr).not.toContain(licenceKey);
  }
  chmodSync(fileOf(user), 0o600);
  const folder = join(fileOf(user), '..');
  chmodSync(folder, 0o770);
  expect(failureIn(await update(user)).failed).toMatchObject({ code: 'account-exposed', path: folder });
  expect(user.services.requests.slice(from)).toEqual([]);
});

test("another user's file, a link, a pipe and a broken file are refused", async ({ user }) => {
  await user.tapmap(['database', 'account'], { input: entry });
  const path = fileOf(user);
  const text = readFileSync(path);
  rmSync(path);
  writeFileSync(path, text, { mode: 0o600 }); // root's
  // The system itself refuses to read it; the owner is told where it does not.
  expect(failureIn(await update(user)).failed).toMatchObject({ code: 'file-failed' });
  rmSync(path);
  symlinkSync(join(user.home, 'elsewhere'), path);
  expect(failureIn(await update(user)).failed).toEqual({ code: 'account-malformed', path });
  rmSync(path);
  mkdirSync(path);
  expect(failureIn(await update(user)).failed).toMatchObject({ code: 'account-malformed' });
  rmSync(path, { recursive: true });
  await user.tapmap(['database', 'account'], { input: entry });
  for (const broken of ['', '{}', `{"accountId":"x","licenceKey":"${licenceKey}"}`, '{"accountId":']) {
    writeFileSync(path, broken);
    const { failed, stderr } = failureIn(await update(user));
    expect(failed).toEqual({ code: 'account-malformed', path });
    expect(stderr).not.toContain(licenceKey);
  }
});
