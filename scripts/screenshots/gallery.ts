import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewport } from '../browsers/appearance.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';
import { launchInWorld } from '../browsers/launch-in-world.ts';
import { isDrawnIfShown } from '../browsers/map-page.ts';
import type { PageState } from '../page-states/page-state.ts';
import { pageStates } from '../page-states/page-states.ts';
import { createWorld } from '../world/create-world.ts';

/**
 * Screenshots of every state of the pages in light, dark and high contrast, and of the plainest in other windows, for
 * review: a folder of PNG files. The browser tests check the same states (test/browser/check-states.ts).
 *
 * @param only part of the name of the states to take, all by default
 */
export async function shootGallery(outputDir: string, only = ''): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  const world = await createWorld();
  try {
    for (const language of ['en', 'de']) {
      const states = pageStates.filter((state) => (state.language ?? 'en') === language && state.name.includes(only));
      if (states.length === 0) continue;
      const browser = await launchInWorld(world, 'chromium', { hostPath: null, language });
      for (const state of states) {
        const page = await browser.open(state.path, state.viewport);
        await page.waitFor(state.ready, 60_000);
        await state.enter?.(page);
        await page.waitFor(isDrawnIfShown, 60_000);
        await shootState(page, state, join(outputDir, fileNameOf(state)));
        await page.close();
      }
      await browser.close();
    }
  } finally {
    world.end();
  }
}

async function shootState(page: ExtensionPage, state: PageState, file: string): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.setColourScheme(theme === 'light' ? 'light' : 'dark');
    await page.setMoreContrast(theme === 'contrast');
    await page.waitFor(`document.documentElement.dataset.theme === '${theme}'`);
    await shoot(page, `${file}-${theme}.png`);
  }
  await page.setMoreContrast(false);
  await page.setColourScheme('light');
  await page.waitFor(`document.documentElement.dataset.theme === 'light'`);
  for (const [name, window] of windowsOf(state)) {
    await page.setViewport(window);
    await page.waitFor(`innerWidth === ${window.width}`);
    await shoot(page, `${file}-${name}.png`);
  }
}

async function shoot(page: ExtensionPage, file: string): Promise<void> {
  await page.atRest();
  await page.screenshot(file);
  console.log(`Wrote ${file}`);
}

/** `full tab, the exit, as chosen` becomes `full-tab-the-exit-as-chosen`. */
const fileNameOf = ({ name }: PageState): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Every state in a narrow window, and the plainest ones in the others too. */
function windowsOf({ name }: PageState): readonly (readonly [string, Viewport])[] {
  if (name.startsWith('popup')) return popupWindows;
  return /^(full tab, 200 connections|full tab, the list alone|settings|setup, ready)$/.test(name)
    ? [...narrowWindows, ...otherWindows]
    : narrowWindows;
}

const popupWindows = [['320', { width: 320, height: 600 }]] as const;
const narrowWindows = [['320', { width: 320, height: 800 }]] as const;
const otherWindows = [
  ['400', { width: 400, height: 800 }],
  ['tablet', { width: 768, height: 1024 }],
  ['large', { width: 3840, height: 2160 }],
  ['zoomed', { width: 640, height: 400, scale: 2 }],
] as const;
