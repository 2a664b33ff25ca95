import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createFrameParser } from '../../native-host/messaging/parse-frames.ts';
import type { HostRequest } from '../../native-host/protocol.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { writeHostLauncher } from '../../scripts/browsers/launch-in-world.ts';
import { openLiveMap } from '../../scripts/browsers/map-page.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { fullTunnel } from '../../scripts/world/full-tunnel.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { differences } from '../releases/differences.ts';
import { currentVersion, isRecording, readRecorded, recordAnew, writeRecorded } from '../releases/release-files.ts';
import { exportPage } from './export-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openSettings } from './settings-page.ts';

/** What a release sends and stores does not depend on the browser. */
const oneBrowser = ['chromium'] as const;

inEachBrowser(
  'the release that is recorded, %s',
  (world) => ({ hostPath: writeListeningLauncher(world) }),
  (test) => {
    test('sends, stores and exports what was recorded of its version', async ({ world, browser }) => {
      const [inTunnel = '', endpoint = ''] = knownPlaces(2).map(({ address }) => address);
      await world.startConnector({ processName: 'reader' }).connect(inTunnel, 443);
      changeNetwork(world, `${fullTunnel}\n route add ${endpoint} via 10.55.0.1`);

      const settings = await openSettings(browser);
      await settings.store(chosenSettings);
      await settings.choose('theme', 'contrast'); // by the page, which writes it for its first paint, too
      await settings.click('[data-action="reload-databases"]');
      const page = await openLiveMap(browser, '?q=program:reader');
      await page.waitForTotal(1);
      await waitUntil('every request', () => firstOfEach(sent(world)).length === requestTypes.length);
      const session = (): Promise<unknown> => settings.evaluate(`chrome.storage.session.get('exit')`);
      await waitUntil('a period with an exit', async () =>
        JSON.stringify(await session()).includes('"tunnel-endpoint"'),
      );
      const { text } = await (await exportPage(page)).save('json');

      const today = {
        'to-host': [...firstOfEach(sent(world)), { type: 'unsubscribe' } satisfies HostRequest],
        settings: await settings.stored(),
        session: await session(),
        export: JSON.parse(text) as unknown,
      };
      for (const name of ['to-host', 'settings', 'session', 'export'] as const) {
        if (isRecording) writeRecorded(name, today[name], ownTexts(world));
        expect(differences(readRecorded(currentVersion, name), today[name]), `${name}: ${recordAnew}`).toEqual([]);
      }
    });
  },
  oneBrowser,
);

/** None at its default. */
const chosenSettings = {
  watching: false,
  intervalMs: 2000,
  theme: 'dark',
  colourBy: 'network',
  projection: 'globe',
  home: { kind: 'place', latitude: 52.37, longitude: 4.9 },
  exit: {
    choice: { countries: ['CH', 'NL'], tunnel: true },
    check: { service: { kind: 'listed', id: 'ipify' }, onChange: false, httpsOnly: true },
  },
};

/** The built host, with a copy of what it is sent. */
function writeListeningLauncher(world: World): string {
  const path = join(world.scratchDir, 'bin', 'listening-host');
  writeFileSync(requestsFile(world), '');
  chmodSync(requestsFile(world), 0o666); // the browser runs the host as the resident
  writeFileSync(path, `#!/bin/sh\ntee '${requestsFile(world)}' | '${writeHostLauncher(world)}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

const requestsFile = (world: World): string => join(world.scratchDir, 'requests');

function sent(world: World): Record<string, unknown>[] {
  const frames = createFrameParser(endianness() === 'LE').push(readFileSync(requestsFile(world)));
  return [...frames].map((bytes): unknown => JSON.parse(new TextDecoder().decode(bytes))).filter(isRecord);
}

/** All that the extension sends; it ends a host that it no longer wants, and so needs no `unsubscribe`. */
const requestTypes = ['subscribe', 'locate', 'reload-database'] satisfies HostRequest['type'][];

const firstOfEach = (requests: Record<string, unknown>[]): Record<string, unknown>[] =>
  requestTypes.flatMap((type) => requests.filter((request) => request['type'] === type).slice(0, 1));

const ownTexts = (world: World): ReadonlyMap<string, string> =>
  new Map([
    [world.repositoryDir, '/opt/tapmap'],
    [world.scratchDir, '/home/resident'],
  ]);
