import { join } from 'node:path';
import { launchInWorld, type WorldBrowser } from '../browsers/launch-in-world.ts';
import { isDrawn, mapPath, openLiveMap, popupPath } from '../browsers/map-page.ts';
import { createWorld, type World } from '../world/create-world.ts';
import { shoot } from './shoot.ts';

/**
 * Makes the README's screenshots from the running product. The connections are real ones of the test world, so nothing
 * of this computer appears in them. Needs root.
 */
export async function shootReadmePictures(outputDir: string): Promise<void> {
  const world = await createWorld();
  try {
    await connectPrograms(world);
    const browser = await launchInWorld(world, 'chromium');
    await setHome(browser);
    const map = await openLiveMap(browser);
    await map.waitFor("document.querySelectorAll('.scattergeo .point').length > 10", 30_000);
    for (const scheme of ['light', 'dark'] as const) {
      await map.setColourScheme(scheme);
      await shoot(map, join(outputDir, `map-${scheme}.png`));
    }
    await map.close();
    for (const [name, parameters] of [
      ['globe', 'projection=globe'],
      ['list', 'layout=list&group=none&sort=-distance'],
    ] as const) {
      const page = await browser.open(`${mapPath}?${parameters}`);
      await page.setColourScheme(name === 'globe' ? 'dark' : 'light');
      await page.waitFor(`document.querySelectorAll('[data-connection-id], .scattergeo .point').length > 10`, 30_000);
      await shoot(page, join(outputDir, `${name}.png`));
      await page.close();
    }
    // The test world has no tunnel with a working server, so this one uses made-up connections.
    const exit = await browser.open(`${mapPath}?sample=60&problems=none&exit=as-expected&panel=exit&theme=light`);
    await exit.waitFor(isDrawn, 30_000);
    await shoot(exit, join(outputDir, 'exit.png'));
    await exit.close();
    const popup = await browser.open(popupPath, { width: 380, height: 600 });
    await popup.waitFor(isDrawn, 30_000);
    const height = await popup.number('document.documentElement.scrollHeight');
    await popup.setViewport({ width: 380, height });
    await shoot(popup, join(outputDir, 'popup.png'));
  } finally {
    world.end();
  }
}

/** Where arcs begin and distances are measured from. */
async function setHome(browser: WorldBrowser): Promise<void> {
  const page = await browser.open('manifest.json');
  await page.evaluate(`chrome.storage.local.set({ home: { kind: 'place', latitude: 50.08, longitude: 14.43 } })`);
  await page.close();
}

/** Program, port and remote location: universities, registries and mirrors around the world. */
const programs: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'web-browser',
    443,
    ['18.9.22.69', '129.132.19.216', '133.11.0.1', '200.160.2.3', '128.232.132.8', '141.84.149.100'],
  ],
  ['mail-reader', 993, ['130.237.28.40', '193.0.6.139', '131.111.150.25']],
  ['music-player', 443, ['171.67.215.200', '128.100.31.100', '18.9.22.69', '129.215.17.240']],
  ['backup', 443, ['129.132.19.216', '129.132.19.217', '130.89.148.77', '2001:67c:2e8:22::c100:68b']],
  ['package-manager', 80, ['202.12.29.175', '192.87.102.43', '150.203.164.37', '143.107.1.1', '140.112.8.116']],
  ['chat', 5222, ['137.132.19.12', '147.8.2.58', '196.216.2.1', '132.68.239.14', '161.53.160.25']],
];

async function connectPrograms(at: World): Promise<void> {
  for (const [processName, port, addresses] of programs) {
    const program = at.startConnector({ processName });
    for (const address of addresses) await program.connect(address, port);
  }
}
