import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolbarIconSizes } from '../../extension/background/toolbar-icon.ts';
import type { WorldBrowser } from '../browsers/launch-in-world.ts';

/**
 * Draws the icon in the sizes of the stores, and the toolbar's icons of the verdicts, on a transparent ground, which a
 * screenshot does not have.
 *
 * The Chrome Web Store wants 16 transparent pixels around 96 (https://developer.chrome.com/docs/webstore/images); Edge's
 * logo fills its square.
 */
export async function writeIcons(browser: WorldBrowser, storeDir: string): Promise<void> {
  const page = await browser.open('manifest.json');
  await page.goTo('about:blank'); // the extension's own policy allows no picture of a data: address
  const write = async (file: string, svg: string, px: number, drawnPx: number): Promise<void> => {
    const base64 = String(await page.evaluate(`(${drawIcon})(${JSON.stringify(svg)}, ${px}, ${drawnPx})`));
    writeFileSync(file, Buffer.from(base64, 'base64'));
    console.log(`Wrote ${file}`);
  };
  // The square alone, without the margin of 4 of its 128 units.
  const logo = sourceOf('icon').replace('viewBox="0 0 128 128"', 'viewBox="4 4 120 120"');
  await write(join(storeDir, 'icon-128.png'), logo, 128, 96);
  await write(join(storeDir, 'logo-300.png'), logo, 300, 300);
  for (const name of ['tick', 'triangle', 'cross', 'question'])
    for (const px of toolbarIconSizes) await write(join(iconsDir, `${name}-${px}.png`), sourceOf(name), px, px);
  await page.close();
}

const iconsDir = 'extension/public/icons';
const sourceOf = (name: string): string => readFileSync(join(iconsDir, `${name}.svg`), 'utf8');

/** Source that runs in the page: an SVG in the middle of a square, as a PNG in base64. */
const drawIcon = `async (svg, px, drawnPx) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: px, height: px });
  const image = new Image();
  const sized = svg.replace('<svg ', '<svg width="' + drawnPx + '" height="' + drawnPx + '" ');
  image.src = 'data:image/svg+xml,' + encodeURIComponent(sized);
  await image.decode();
  canvas.getContext('2d').drawImage(image, (px - drawnPx) / 2, (px - drawnPx) / 2);
  return canvas.toDataURL('image/png').split(',')[1];
}`;
