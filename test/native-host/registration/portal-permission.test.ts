import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { statusTable } from '../../../native-host/commands/status/status-table.ts';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import { parsePortalPermission } from '../../../native-host/registration/portal-permission.ts';
import { readStatus } from '../../../native-host/registration/read-status.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

let scratch: ScratchHome;
beforeEach(async () => (scratch = await makeScratchHome()));
afterEach(() => scratch.remove());

test.each([
  ['{"type":"a{sas}v","data":[{"snap.firefox":["no"]},{"type":"y","data":0}]}', 'no'],
  ['{"type":"a{sas}v","data":[{"org.other":["no"],"snap.firefox":["yes"]},{"type":"y","data":0}]}', 'yes'],
  ['{\n  "type" : "a{sas}v",\n  "data" : [ { "snap.firefox" : [ "ask" ] } ]\n}', 'ask'],
  ['{"type":"a{sas}v","data":[{"org.other":["no"]},{"type":"y","data":0}]}', null],
  ['{"type":"a{sas}v","data":[{"snap.firefox":[]},{"type":"y","data":0}]}', null],
  ['', null],
])('the permission store says %s', (text, permission) => {
  expect(parsePortalPermission(text)).toBe(permission);
});

describe('the Firefox snap', () => {
  const status = async (permission: 'yes' | 'no' | 'ask' | null) => {
    const all = await readStatus(scratch.host, null, () => Promise.resolve(permission));
    const own = { path: '/x', version: '1', node: process.execPath, source: 'netlink' };
    const host = { ...own, nodeVersion: null, databases: [], launchers: [] };
    const snap = all.browsers.find(({ name }) => name === 'firefox-snap');
    return {
      registration: snap?.registration,
      table: statusTable({
        ...{ host, registration: all, problems: [], updateTimer: null, faults: [] },
        askingId: null,
        nowMs: 0,
      }),
    };
  };

  beforeEach(async () => {
    await scratch.addFolders('snap/firefox/common/.mozilla/firefox');
    const found = (await findBrowsers(scratch.host)).filter((browser) => browser.found);
    await installHost(scratch.program, scratch.host, found);
  });

  test('that the portal was told not to start TapMap is refused, with the cure', async () => {
    const { registration, table } = await status('no');
    expect(registration).toBe('refused');
    expect(table).toContain('"flatpak permission-set webextensions tapmap snap.firefox yes"');
  });

  test.each(['yes', 'ask', null] as const)('is registered where the answer is %s', async (permission) => {
    const { registration, table } = await status(permission);
    expect(registration).toBe('registered');
    expect(table).not.toContain('permission-set');
  });
});

test('no other browser asks the portal', async () => {
  await scratch.addFolders('.mozilla/firefox');
  const found = (await findBrowsers(scratch.host)).filter((browser) => browser.found);
  await installHost(scratch.program, scratch.host, found);
  const { browsers } = await readStatus(scratch.host, null, () => Promise.reject(new Error('asked')));
  expect(browsers.find(({ name }) => name === 'firefox')).toMatchObject({ registration: 'registered' });
});
