import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installCommand } from '../../../native-host/commands/install.ts';
import { createStatusCommand } from '../../../native-host/commands/status/status.ts';
import { uninstallCommand } from '../../../native-host/commands/uninstall.ts';
import { parseHostManifest } from '../../../native-host/registration/parse-host-manifest.ts';
import { SocketsUnreadable } from '../../../native-host/sockets/socket.ts';
import { makeScratchHome, type ScratchHome } from '../registration/scratch-home.ts';
import { runCommand, runFailing } from './run-command.ts';

// The commands install the running program; in these tests it is in the scratch home.
const files = vi.hoisted(() => ({ programDir: '', programScript: '', storeIds: [] }));
vi.mock('../../../native-host/program-files.ts', () => files);
vi.mock('../../../native-host/messaging/claim-stdout.ts', () => ({ writeStdout: vi.fn() }));

const id = 'abcdefghijklmnopabcdefghijklmnop';
let scratch: ScratchHome;
beforeEach(async () => {
  scratch = await makeScratchHome();
  files.programDir = scratch.program.dir;
  files.programScript = join(scratch.program.dir, 'tapmap.js');
});
afterEach(() => scratch.remove());

/** No launcher is started here, and no sockets can be read: each status has that fault. */
const statusCommand = createStatusCommand({
  openReader: () => Promise.reject(new SocketsUnreadable({})),
  tryLaunchers: () => Promise.resolve([]),
});
const install = (...args: string[]) => runCommand(installCommand, scratch.home, ...args);
const uninstall = (...args: string[]) => runCommand(uninstallCommand, scratch.home, ...args);
const status = async (...args: string[]) => (await runFailing(statusCommand, scratch.home, ...args)).text;

describe('the ids of extensions', () => {
  const [other, key] = ['ponmlkjihgfedcbaponmlkjihgfedcba', 'fpkmoekophlgaeppfmeahdffnlkcnkbe'];
  const chromiumOrigins = async (browser = 'chromium') => {
    const path = join(scratch.home, `.config/${browser}/NativeMessagingHosts/tapmap.json`);
    return parseHostManifest(await readFile(path, 'utf8'), 'chromium')?.ids;
  };

  test('that were added stay at an upgrade, in every browser of the family, and go with an uninstallation', async () => {
    await scratch.addFolders('.config/chromium');
    await install('--extension-id', id, '--extension-id', other);
    expect(await chromiumOrigins()).toEqual([key, id, other]);
    await scratch.addFolders('.config/vivaldi');
    await install();
    expect(await chromiumOrigins()).toEqual([key, id, other]);
    expect(await chromiumOrigins('vivaldi')).toEqual([key, id, other]);
    await uninstall();
    await install();
    expect(await chromiumOrigins()).toEqual([key]);
  });

  test('what is no id is explained', async () => {
    await expect(install('--extension-id', 'TapMap')).rejects.toThrow(
      '"TapMap" is no extension\'s id. An id is 32 letters from a to p; chrome://extensions shows it',
    );
  });

  test('status lists those that are let in, and says of one that asks whether it is', async () => {
    await scratch.addFolders('.config/chromium', '.mozilla/firefox');
    await install('--extension-id', id);
    expect(await status()).toContain(`let in     ${key}\n             ${id} (added)\n`);
    expect(await status('--extension-id', id)).toMatch(/Chromium +registered /);
    const text = await status('--extension-id', other);
    expect(text).toMatch(/Firefox +registered /);
    expect(text).toMatch(
      new RegExp(`Chromium +not let in +it does not .* ${other}; run "tapmap install --extension-id ${other}"`),
    );
    const asJson: unknown = JSON.parse(await status('--json', '--extension-id', other));
    const refused: unknown = expect.objectContaining({ name: 'chromium', registered: false });
    expect(asJson).toHaveProperty('browsers', expect.arrayContaining([refused]));
  });
});
