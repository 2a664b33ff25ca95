import type { Viewport } from '../../scripts/browsers/appearance.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { PageState } from '../../scripts/page-states/page-state.ts';
import { axeViolations, colourRules } from './axe-violations.ts';
import { layoutFaults } from './layout-faults.ts';

/** What is wrong with a state of a page, one line for each fault. */
export type StateFaults = {
  /** In each of its windows. */
  readonly layout: readonly string[];
  /** What axe-core finds. */
  readonly light: readonly string[];
  readonly dark: readonly string[];
  readonly narrow: readonly string[];
  readonly contrast: readonly string[];
};

const tabWindows: readonly Viewport[] = [
  { width: 320, height: 640 },
  { width: 375, height: 812 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
  // A 1280 × 800 window at 200 %.
  { width: 640, height: 400, scale: 2 },
];
/** Chromium limits a popup to 800 × 600 device pixels, which is this at 200 %. */
const popupWindows: readonly Viewport[] = [
  { width: 320, height: 600 },
  { width: 380, height: 600 },
  { width: 380, height: 300, scale: 2 },
];
const narrowWidth = 320;

/**
 * Shows a state in a page, which may have shown another, and looks at it in every theme and window. Opening takes
 * longest, so that is done once: the theme then follows the system's wishes.
 */
export async function faultsOfState(page: ExtensionPage, state: PageState): Promise<StateFaults> {
  await page.setReducedMotion(true); // it comes to rest as with motion, but at once
  await page.setColourScheme('light');
  await page.setMoreContrast(false);
  await page.setViewport(state.viewport);
  await page.goTo(`${String(await page.evaluate('location.origin'))}/${state.path}`);
  await page.waitFor(state.ready, 30_000);
  await state.enter?.(page);

  await followed(page, 'light');
  const light = await axeViolations(page);
  const { width, height } = state.viewport;
  const layout = (await layoutFaults(page)).map((fault) => `${width} × ${height}: ${fault}`);
  await page.setMoreContrast(true);
  await followed(page, 'contrast');
  const contrast = await axeViolations(page, colourRules);
  await page.setMoreContrast(false);
  await page.setColourScheme('dark');
  await followed(page, 'dark');
  const dark = await axeViolations(page, colourRules);

  const narrow: string[] = [];
  for (const window of state.name.startsWith('popup') ? popupWindows : tabWindows) {
    const isSeen = window.width === width && window.height === height && width !== narrowWidth;
    if (isSeen) continue;
    await page.setViewport(window);
    await page.waitFor(`innerWidth === ${window.width}`);
    await page.atRest();
    const where = `${window.width} × ${window.height}`;
    layout.push(...(await layoutFaults(page)).map((fault) => `${where}: ${fault}`));
    if (window.width === narrowWidth) narrow.push(...(await axeViolations(page)));
  }
  return { layout, light, dark, narrow, contrast };
}

const followed = (page: ExtensionPage, theme: string): Promise<unknown> =>
  page.waitFor(`document.documentElement.dataset.theme === '${theme}'`);
