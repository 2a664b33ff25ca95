import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorldBrowser } from '../browsers/launch-in-world.ts';

/**
 * Draws the icon in the sizes of the stores, on a transparent ground, which a screenshot does not have.
 *
 * The Chrome Web Store wants 16 transparent pixels around 96 (https://developer.chrome.com/docs/webstore/images); Edge's
 * logo fills its square.
 */
export async function writeStoreIcons(browser: WorldBrowser, outputDir: string): Promise<void> {
  const svg = readFileSync('extension/public/icons/icon.svg', 'utf8');
  const page = await browser.open('manifest.json');
  await page.goTo('about:blank'); // the extension's own policy allows no picture of a data: address
  for (const [name, px, drawnPx] of [
    ['icon-128.png', 128, 96],
    ['logo-300.png', 300, 300],
  ] as const) {
    const base64 = String(await page.evaluate(`(${drawIcon})(${JSON.stringify(svg)}, ${px}, ${drawnPx})`));
    writeFileSync(join(outputDir, name), Buffer.from(base64, 'base64'));
    console.log(`Wrote ${join(outputDir, name)}`);
  }
  await page.close();
}

/** Source that runs in the page: the icon's square, without the margin of 4 of its 128 units, as a PNG in base64. */
const drawIcon = `async (svg, px, drawnPx) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: px, height: px });
  const image = new Image();
  const cropped = svg.replace('<svg ', '<svg width="' + drawnPx + '" height="' + drawnPx + '" ')
    .replace('viewBox="0 0 128 128"', 'viewBox="4 4 120 120"');
  image.src = 'data:image/svg+xml,' + encodeURIComponent(cropped);
  await image.decode();
  canvas.getContext('2d').drawImage(image, (px - drawnPx) / 2, (px - drawnPx) / 2);
  return canvas.toDataURL('image/png').split(',')[1];
}`;
