import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewport } from '../browsers/appearance.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';
import { launchInWorld } from '../browsers/launch-in-world.ts';
import { isDrawnIfShown, mapPath, popupPath, popupViewport } from '../browsers/map-page.ts';
import { hostStates, settingsPath, setupPath } from '../browsers/page-states.ts';
import { createWorld } from '../world/create-world.ts';
import { shoot } from './shoot.ts';

type Picture = {
  name: string;
  /** With its parameters (extension/link/link-page.ts, extension/contract/page-address.ts). */
  path: string;
  viewport: Viewport;
  language?: string;
  enter?: (page: ExtensionPage) => Promise<void>;
};

/** Screenshots of every appearance of the pages, with sample connections, for review: a folder of PNG files. */
export async function shootGallery(outputDir: string): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  const world = await createWorld();
  try {
    for (const language of ['en', 'de']) {
      const browser = await launchInWorld(world, 'chromium', { hostPath: null, language });
      for (const { name, path, viewport, enter } of pictures.filter((each) => (each.language ?? 'en') === language)) {
        const page = await browser.open(path, viewport);
        await page.waitFor(isReady, 60_000);
        await enter?.(page);
        await page.waitFor(isDrawnIfShown, 60_000);
        await shoot(page, join(outputDir, `${name}.png`));
        await page.close();
      }
      await browser.close();
    }
  } finally {
    world.end();
  }
}

const isReady = `document.querySelector('[data-total="connections"], input, select, [data-host-state]') !== null`;
const wide: Viewport = { width: 1440, height: 900 };
const tab = (count: number, parameters = ''): string => `${mapPath}?sample=${count}&problems=none${parameters}`;
const popup = (count: number, parameters = ''): string => `${popupPath}?sample=${count}&problems=none${parameters}`;
const picture = (name: string, path: string, more: Partial<Picture> = {}): Picture => ({
  name,
  path,
  viewport: path.startsWith(popupPath) ? popupViewport : wide,
  ...more,
});
const clickFirst = (selector: string) => async (page: ExtensionPage) => {
  await page.waitFor(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  await page.click(selector);
};

const pictures: readonly Picture[] = [
  ...['light', 'dark', 'contrast'].flatMap((theme) => [
    ...[5, 200, 10_000].map((count) => picture(`map-${count}-${theme}`, tab(count, `&theme=${theme}`))),
    picture(`globe-${theme}`, tab(200, `&theme=${theme}&projection=globe`)),
    picture(`list-${theme}`, tab(200, `&theme=${theme}&layout=list`)),
    picture(`popup-200-${theme}`, popup(200, `&theme=${theme}`)),
    picture(`settings-${theme}`, `${settingsPath}?sample=200&theme=${theme}`),
  ]),
  picture('map-flat', tab(200, '&theme=light&projection=flat')),
  ...['network', 'state', 'newness'].map((by) => picture(`map-by-${by}`, tab(200, `&theme=dark&colour=${by}`))),
  picture('map-live', tab(200, '&theme=dark&live')),
  picture('map-tunnel', tab(200, '&theme=light&egress=tunnel')),
  ...['as-expected', 'unexpected-country', 'no-tunnel', 'partly-outside', 'unknown', 'leaks'].map((exit) =>
    picture(`exit-${exit}`, tab(200, `&theme=light&exit=${exit}&panel=exit`)),
  ),
  picture('exit-no-expectation', tab(200, '&theme=dark&panel=exit')),
  picture('exit-alone', tab(200, '&theme=dark&exit=leaks&panel=exit&layout=list')),
  picture('exit-320', tab(200, '&theme=light&exit=partly-outside&panel=exit'), {
    viewport: { width: 320, height: 1800 },
  }),
  picture('popup-exit-leaks', popup(200, '&theme=dark&exit=leaks')),
  picture('popup-exit-as-expected', popup(200, '&theme=light&exit=as-expected')),
  picture('german-exit', tab(200, '&theme=light&exit=unknown&panel=exit'), { language: 'de' }),
  picture('map-no-home', tab(200, '&theme=light&home=none')),
  picture('map-narrowed', tab(200, '&theme=light&q=program:firefox+-state:TIME_WAIT')),
  picture('map-problem', `${mapPath}?sample=200&theme=light`),
  picture('map-none', `${tab(0)}&theme=light`),
  picture('map-host-not-installed', tab(0, '&theme=light&host=not-installed')),
  picture('details', tab(200, '&theme=light&group=none'), { enter: clickFirst('[data-connection-id]') }),
  picture('more-filters', tab(200, '&theme=light&q=protocol:udp'), {
    enter: clickFirst('[data-action="more-filters"]'),
  }),
  picture('files', tab(200, '&theme=light'), { enter: clickFirst('[data-action="export"]') }),
  picture('keys', tab(200, '&theme=light'), { enter: (page) => page.press('?') }),
  ...['place', 'country', 'network', 'none'].map((by) =>
    picture(`list-by-${by}`, tab(200, `&layout=list&group=${by}`)),
  ),
  ...[320, 400].flatMap((width) => [
    picture(`narrow-${width}`, tab(200, '&theme=light'), { viewport: { width, height: 800 } }),
    picture(`popup-${width}`, popup(200, '&theme=dark'), { viewport: { width, height: 600 } }),
    picture(`settings-${width}`, `${settingsPath}?sample=200`, { viewport: { width, height: 800 } }),
  ]),
  picture('tablet', tab(200, '&theme=dark'), { viewport: { width: 768, height: 1024 } }),
  picture('large', tab(2000, '&theme=dark'), { viewport: { width: 3840, height: 2160 } }),
  picture('zoomed', tab(200, '&theme=light'), { viewport: { width: 640, height: 400, scale: 2 } }),
  ...[5, 10_000].map((count) => picture(`popup-${count}`, popup(count, '&theme=light'))),
  picture('popup-host-not-installed', popup(0, '&theme=light&host=not-installed')),
  ...['light', 'dark'].flatMap((theme) => [
    ...[...hostStates, 'running', 'starting'].flatMap((host) => {
      const path = `${setupPath}?sample=200&theme=${theme}&host=${host}`;
      return [
        picture(`setup-${host}-${theme}`, path, { viewport: { width: 1024, height: 640 } }),
        picture(`setup-${host}-${theme}-320`, path, { viewport: { width: 320, height: 800 } }),
      ];
    }),
    picture(`popup-host-too-old-${theme}`, popup(0, `&theme=${theme}&host=too-old`)),
    picture(`popup-host-crashed-${theme}`, popup(200, `&theme=${theme}&host=crashed`)),
    picture(`map-host-crashed-${theme}`, tab(200, `&theme=${theme}&host=crashed`)),
  ]),
  ...['not-installed', 'running'].map((host) =>
    picture(`setup-${host}-contrast`, `${setupPath}?sample=200&theme=contrast&host=${host}`, {
      viewport: { width: 1024, height: 640 },
    }),
  ),
  picture('map-demo', `${mapPath}?sample&demo&theme=light`),
  picture('narrow-demo', `${mapPath}?sample&demo&theme=dark`, { viewport: { width: 320, height: 800 } }),
  ...['windows', 'macos'].map((system) =>
    picture(`setup-on-${system}`, `${setupPath}?sample=200&theme=light&host=not-installed`, {
      viewport: { width: 1024, height: 640 },
      enter: clickFirst(`[data-system="${system}"]`),
    }),
  ),
  ...['not-installed', 'no-portal', 'silent', 'running'].map((host) =>
    picture(`german-setup-${host}`, `${setupPath}?sample=200&theme=light&host=${host}`, {
      ...{ language: 'de', viewport: { width: 320, height: 900 } },
    }),
  ),
  picture('german-map', tab(200, '&theme=light'), { language: 'de' }),
  picture('german-list', tab(200, '&theme=light&layout=list'), { language: 'de' }),
  picture('german-details', tab(200, '&theme=dark&group=none'), {
    language: 'de',
    enter: clickFirst('[data-connection-id]'),
  }),
  picture('german-popup', popup(200, '&theme=light'), { language: 'de' }),
  picture('german-settings', `${settingsPath}?sample=200`, { language: 'de' }),
];
