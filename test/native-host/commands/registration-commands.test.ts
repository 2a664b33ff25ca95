import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../../native-host/commands/command.ts';
import { CommandFailed } from '../../../native-host/command-failed.ts';
import { installCommand } from '../../../native-host/commands/install.ts';
import { createStatusCommand } from '../../../native-host/commands/status/status.ts';
import { uninstallCommand } from '../../../native-host/commands/uninstall.ts';
import { SocketsUnreadable } from '../../../native-host/sockets/socket.ts';
import { hostVersion } from '../../../native-host/version.ts';
import type { RegisteredLauncher, Trial } from '../../../native-host/registration/doctor/trial.ts';
import { isRecord } from '../../../scripts/is-record.ts';
import { listTree } from '../registration/list-tree.ts';
import { makeScratchHome, type ScratchHome } from '../registration/scratch-home.ts';
import { runCommand, runFailing } from './run-command.ts';

// The commands install the running program; in these tests it is in the scratch home.
const files = vi.hoisted(() => ({ programDir: '', programScript: '', storeIds: [] }));
vi.mock('../../../native-host/program-files.ts', () => files);
vi.mock('../../../native-host/messaging/claim-stdout.ts', () => ({ writeStdout: vi.fn() }));

let scratch: ScratchHome;
beforeEach(async () => {
  scratch = await makeScratchHome();
  files.programDir = scratch.program.dir;
  files.programScript = join(scratch.program.dir, 'tapmap.js');
});
afterEach(() => scratch.remove());

/** The program in the scratch home is none: here every launcher responds. */
const tryLaunchers = (launchers: readonly RegisteredLauncher[]): Promise<Trial[]> =>
  Promise.resolve(launchers.map((launcher) => ({ ...launcher, outcome: responded })));
const responded = {
  kind: 'responded',
  greeting: { version: hostVersion, nodeVersion: 'v22.0.0', source: 'procfs', databases: [], problems: [] },
  endedByItself: true,
} as const;

const statusCommand = createStatusCommand({
  tryLaunchers,
  openReader: () =>
    Promise.resolve({
      source: 'netlink',
      look: () => ({ opened: [], changed: [], closed: [], problems: [] }),
      close: () => undefined,
    }),
});
const install = (...args: string[]) => runCommand(installCommand, scratch.home, ...args);
const uninstall = (...args: string[]) => runCommand(uninstallCommand, scratch.home, ...args);
const status = (...args: string[]) => runCommand(statusCommand, scratch.home, ...args);
const faultyStatus = (...args: string[]) => runFailing(statusCommand, scratch.home, ...args);
const launcher = () => join(scratch.home, '.local/share/tapmap/host/tapmap');
const manifests = async () => (await listTree(scratch.home)).filter((path) => path.endsWith('tapmap.json'));

function parseStatus(text: string): { problems: unknown; host: unknown; browsers: unknown[]; faults: unknown } {
  const answer: unknown = JSON.parse(text);
  if (!isRecord(answer) || !Array.isArray(answer.browsers)) throw new TypeError(text);
  expect(Object.keys(answer)).toEqual(['problems', 'host', 'browsers', 'updateTimer', 'faults']);
  return { problems: answer.problems, host: answer.host, browsers: answer.browsers, faults: answer.faults };
}

describe('tapmap install', () => {
  test('says what it did and what to do next', async () => {
    await scratch.addFolders('.config/chromium', 'snap/chromium', 'snap/firefox/common/.mozilla/firefox');
    const report = await install();
    expect(report).toContain(launcher());
    expect(report).toContain('Registered with Chromium\n');
    expect(report).toContain('Registered with Firefox (snap) (will ask once');
    expect(report).toContain('Skipped Chromium (snap): the Snap version cannot');
    expect(report).toContain('Next: load the TapMap extension');
  });

  test.each([
    [['--browser', 'chromium', '--browser', 'firefox']],
    [['--browser', 'chromium,firefox']],
    [['--browser=chromium', 'firefox']],
  ])('%j registers with these two only', async (args) => {
    await install(...args);
    expect(await manifests()).toEqual([
      '.config/chromium/NativeMessagingHosts/tapmap.json',
      '.mozilla/native-messaging-hosts/tapmap.json',
    ]);
  });

  test.each([
    [['--browser', 'netscape'], UsageError],
    [['--browser', ','], UsageError],
    [['--browser', 'chromium', '--all'], UsageError],
    [['chromium'], UsageError],
    [['--all', '--extension-id', 'fpkmoekophlgaeppfmeahdffnlkcnkbq'], UsageError],
    [['--all', '--extension-id', 'abcdefghijklmnopabcdefghijklmnopa'], UsageError],
    [['--all', '--extension-id', ''], UsageError],
    [['--all', '--extension-id', 'extension@tapmap'], UsageError],
    [['--nonsense'], UsageError],
    [[], CommandFailed],
  ])('%j is rejected and writes nothing', async (args, error) => {
    await expect(install(...args)).rejects.toBeInstanceOf(error);
    expect(await listTree(scratch.home)).toEqual([]);
  });

  test('names the file that is in the way', async () => {
    await scratch.addFolders('.config/chromium');
    await writeFile(join(scratch.home, '.local'), '');
    await expect(install()).rejects.toBeInstanceOf(CommandFailed);
    await expect(install()).rejects.toThrow(`needs a folder at ${join(scratch.home, '.local')}`);
  });

  test('without a built program says how to build it', async () => {
    files.programScript = join(scratch.root, 'nowhere/tapmap.js');
    await expect(install('--all')).rejects.toThrow(/nowhere\/tapmap\.js.*npm run build/);
  });
});

describe('tapmap uninstall', () => {
  test('leaves nothing behind', async () => {
    await install('--all');
    expect((await manifests()).length).toBeGreaterThan(20);
    expect(await uninstall()).toContain('TapMap was uninstalled.');
    expect(await listTree(scratch.home)).toEqual([]);
  });

  test('a second time is no error', async () => {
    expect(await uninstall()).toBe('TapMap was not installed.\n');
  });

  test('takes no operands', async () => {
    await expect(uninstall('chromium')).rejects.toBeInstanceOf(UsageError);
  });
});

describe('tapmap status', () => {
  test('as JSON before an installation', async () => {
    await scratch.addFolders('.config/chromium');
    const { browsers, ...rest } = parseStatus((await faultyStatus('--json')).text);
    expect(rest).toEqual({
      problems: [],
      host: {
        path: files.programScript,
        version: hostVersion,
        node: process.execPath,
        nodeVersion: null,
        source: 'netlink',
        databases: [],
        launchers: [],
      },
      faults: [{ code: 'not-installed', browsers: ['Chromium'], command: 'tapmap install' }],
    });
    expect(browsers).toContainEqual({
      name: 'chromium',
      found: true,
      manifestPath: join(scratch.home, '.config/chromium/NativeMessagingHosts/tapmap.json'),
      registered: false,
    });
    expect(browsers).toContainEqual({ name: 'chromium-snap', found: false, manifestPath: null, registered: false });
  });

  test('as JSON after an installation', async () => {
    await scratch.addFolders('.config/chromium');
    await install();
    const { host, browsers, faults } = parseStatus(await status('--json'));
    expect(host).toMatchObject({ path: launcher(), node: process.execPath, nodeVersion: 'v22.0.0', source: 'procfs' });
    expect(faults).toEqual([]);
    expect(browsers).toContainEqual(expect.objectContaining({ name: 'chromium', found: true, registered: true }));
  });

  test('as text names the next step for each browser', async () => {
    await scratch.addFolders('.config/chromium', '.mozilla/firefox', 'snap/chromium');
    await install('--browser', 'chromium');
    const text = await status();
    expect(text).toMatch(/Chromium +registered +ready; load the extension/);
    expect(text).toMatch(/Firefox +not registered +run "tapmap install"/);
    expect(text).toMatch(/Chromium \(snap\) +not supported +the Snap version cannot/);
    expect(text).toMatch(/Not installed: .*Vivaldi/);
  });

  test('reports unreadable sockets as a problem', async () => {
    const openReader = () => Promise.reject(new SocketsUnreadable({ errno: 'EPERM' }));
    const blind = createStatusCommand({ openReader, tryLaunchers });
    const { text, failure } = await runFailing(blind, scratch.home, '--json');
    expect(JSON.parse(text)).toMatchObject({
      problems: [{ code: 'sockets-unreadable', errno: 'EPERM' }],
      host: { source: null },
      faults: [{ code: 'sockets-unreadable', facts: { errno: 'EPERM' }, command: null }],
    });
    expect(failure).toContain('1 fault found');
  });
});
