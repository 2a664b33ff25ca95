import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewport } from '../browsers/appearance.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';
import { launchInWorld, type WorldBrowser } from '../browsers/launch-in-world.ts';
import { isDrawnIfShown, mapPath, popupPath, popupViewport } from '../browsers/map-page.ts';
import { createWorld } from '../world/create-world.ts';
import { shoot } from './shoot.ts';
import { artworks, writeArtwork, type Circle } from './store-artwork.ts';
import { writeIcons } from './write-icons.ts';

/**
 * Makes the pictures for the stores from the running product with its demo data: screenshots in each language, and
 * promotional pictures and icons, which say the name alone. Needs root, for a world from which nothing leaves.
 */
export async function shootStorePictures(outputDir: string): Promise<void> {
  const world = await createWorld();
  try {
    const partsDir = join(world.scratchDir, 'parts');
    mkdirSync(partsDir);
    for (const language of ['en', 'de']) {
      const browser = await launchInWorld(world, 'chromium', { hostPath: null, language });
      const languageDir = join(outputDir, language);
      mkdirSync(languageDir, { recursive: true });
      const globes = new Map<string, Circle>();
      for (const shown of pages) {
        const page = await openPage(browser, shown);
        await shoot(page, join(shown.isPart ? partsDir : languageDir, shown.name));
        if (shown.name.startsWith('globe')) globes.set(shown.name, await measureGlobe(page));
        await page.close();
      }
      for (const artwork of artworks.filter(({ isTranslated }) => isTranslated || language === 'en')) {
        const page = await browser.open('manifest.json', artwork.viewport);
        await page.goTo(writeArtwork(artwork, partsDir, globes));
        await shoot(page, join(artwork.isTranslated ? languageDir : outputDir, artwork.name));
        await page.close();
      }
      if (language === 'en') await writeIcons(browser, outputDir);
      await browser.close();
    }
  } finally {
    world.end();
  }
}

type Shown = { name: string; path: string; viewport: Viewport; isPart: boolean };

/** The size of screenshots that all three stores take: test/scripts/store.test.ts names the sources. */
const screenshot: Viewport = { width: 1280, height: 800 };
const tab = (name: string, theme: 'light' | 'dark', parameters = ''): Shown => ({
  ...{ name, path: `${mapPath}?sample=200&problems=none&theme=${theme}${parameters}` },
  ...{ viewport: screenshot, isPart: false },
});

/** The screenshots in the order in which a store shows them, and the parts of which artworks are made. */
const pages: readonly Shown[] = [
  tab('1-map.png', 'light'),
  tab('2-exit.png', 'light', '&exit=as-expected&panel=exit'),
  tab('3-globe.png', 'dark', '&projection=globe'),
  tab('4-list.png', 'light', '&layout=list&sort=-distance'),
  { ...tab('map.png', 'dark', '&layout=map'), isPart: true },
  { ...tab('globe-small.png', 'dark', '&layout=map&projection=globe'), isPart: true },
  {
    ...tab('globe.png', 'dark', '&layout=map&projection=globe'),
    viewport: { width: 1400, height: 1400 },
    isPart: true,
  },
  {
    ...{ name: 'popup.png', path: `${popupPath}?sample=200&problems=none&theme=dark` },
    ...{ viewport: { ...popupViewport, scale: 2 }, isPart: true },
  },
];

async function openPage(browser: WorldBrowser, { path, viewport }: Shown): Promise<ExtensionPage> {
  const page = await browser.open(path, viewport);
  await page.waitFor(`document.querySelector('[data-total="connections"]') !== null && ${isDrawnIfShown}`, 60_000);
  return page;
}

async function measureGlobe(page: ExtensionPage): Promise<Circle> {
  const measured = (side: 'x' | 'y' | 'width'): Promise<number> =>
    page.number(`document.querySelector('.geolayer').getBoundingClientRect().${side}`);
  const radius = (await measured('width')) / 2;
  return { x: (await measured('x')) + radius, y: (await measured('y')) + radius, radius };
}
