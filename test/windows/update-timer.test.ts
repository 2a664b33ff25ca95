import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

// One user from the first command to the last: each test continues from the one before.
let wine: Wine;
let home: string;
beforeAll(async () => {
  wine = await startWine();
  home = join(dirname(dirname(wine.hostDir)), 'Hömé (x86) & 姓\u3000名');
});
afterAll(() => wine.close());

async function tapmap(...command: string[]): Promise<Record<string, unknown>> {
  const program = wine.windowsPath(join(wine.hostDir, 'tapmap.js'));
  const args = [wine.windowsPath(home), wine.windowsPath(wine.nodePath), program, ...command];
  const run = await wine.script('run-with-scheduler.ts', args, { limitMs: 240_000 });
  if (!isRecord(run)) throw new TypeError('no result');
  return run;
}

const timer = (...args: string[]) => tapmap('database', 'update', '--timer', ...args);
/** As the Task Scheduler of wine keeps it; wine's schtasks prints no task, and leaves out the trigger and the command. */
const taskFile = () => join(dirname(dirname(dirname(wine.hostDir))), 'windows/system32/tasks/tapmap-database-update');
const ownFile = () => join(home, 'AppData/Local/TapMap/tapmap-database-update.xml');

test('the task is created by schtasks for the user who asks, from a file that it accepts', async () => {
  expect(await tapmap('install')).toMatchObject({ status: 0 });
  expect(await timer('--install')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Once a week it asks db-ip.com') as string,
    stderr: '',
  });
  expect(readFileSync(taskFile(), 'utf8')).toContain('Written by "tapmap database update --timer --install"');
  expect(readFileSync(ownFile(), 'utf16le')).toContain(
    String.raw`Hömé (x86) &#38; 姓${'\u3000'}名\AppData\Local\TapMap\host\tapmap.bat&#34;</Command>`,
  );
});

test('removed, neither the task nor its file is left', async () => {
  expect(await timer('--remove')).toMatchObject({ status: 0, stderr: '' });
  expect([existsSync(taskFile()), existsSync(ownFile())]).toEqual([false, false]);
});

test('a task of that name that is not ours is not replaced', async () => {
  mkdirSync(dirname(taskFile()), { recursive: true });
  writeFileSync(taskFile(), '<Task xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task"><Actions/></Task>');
  expect(await timer('--install')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('schtasks.exe failed') as string,
  });
  expect(readFileSync(taskFile(), 'utf8')).toContain('<Actions/>');
  expect(existsSync(ownFile())).toBe(false);
});

test('uninstalling removes the task, and TapMap’s folder with it', async () => {
  rmSync(taskFile());
  expect(await timer('--install')).toMatchObject({ status: 0, stderr: '' });
  expect(await tapmap('uninstall')).toMatchObject({ status: 0, stderr: '' });
  expect([existsSync(taskFile()), existsSync(join(home, 'AppData/Local/TapMap'))]).toEqual([false, false]);
});
