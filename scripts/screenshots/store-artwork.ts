import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Viewport } from '../browsers/appearance.ts';

/** A picture that is a page of HTML over screenshots of the product. */
export type Artwork = {
  readonly name: string;
  readonly viewport: Viewport;
  /** Shows text of the product. */
  readonly isTranslated: boolean;
  readonly html: (globes: ReadonlyMap<string, Circle>) => string;
};

/** Where a globe lies in its picture, in pixels. */
export type Circle = { readonly x: number; readonly y: number; readonly radius: number };

/**
 * Writes the page beside the pictures that it shows (popup.png, map.png and the globes, by name), and returns its address.
 */
export function writeArtwork({ name, html }: Artwork, partsDir: string, globes: ReadonlyMap<string, Circle>): string {
  copyFileSync('extension/public/icons/icon.svg', join(partsDir, 'icon.svg'));
  const file = join(partsDir, `${name}.html`);
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${common}</style>${html(globes)}`);
  return pathToFileURL(file).href;
}

/** The colours are those of the icon. */
const common = `
  * { box-sizing: border-box; margin: 0 }
  body { height: 100vh; overflow: hidden; background: radial-gradient(circle at 75% 60%, #1d425f, #0b1826 75%);
         color: #eef5fa; font: 700 16px 'Liberation Sans', sans-serif }
  .veil { position: absolute; inset: 0 }
  .globe { position: absolute; filter: brightness(1.45) saturate(1.25) }
  .brand { position: absolute }
  .brand img { display: block }
`;

/** A globe, cut out of its picture, with its middle at these pixels and so large. */
function globe(circle: Circle | undefined, picture: string, x: number, y: number, radius: number): string {
  if (circle === undefined) throw new Error(`Nobody measured the globe in ${picture}`);
  const middle = `${circle.x}px ${circle.y}px`;
  return `<img class="globe" src="${picture}" style="left: ${x - circle.x}px; top: ${y - circle.y}px;
    clip-path: circle(${circle.radius}px at ${middle}); transform-origin: ${middle}; scale: ${radius / circle.radius}">`;
}

/** Darkens the left, where the name stands. */
const shade = '<div class="veil" style="background: linear-gradient(90deg, #0b1826 20%, #0b182600 62%)"></div>';

const brand = (x: number, y: number, iconPx: number, textPx: number): string =>
  `<div class="brand" style="left: ${x}px; top: ${y}px; font-size: ${textPx}px">
    <img src="icon.svg" width="${iconPx}" style="margin: 0 0 ${textPx / 3}px -${iconPx / 32}px">TapMap</div>`;

export const artworks: readonly Artwork[] = [
  {
    name: '5-popup.png',
    viewport: { width: 1280, height: 800 },
    isTranslated: true,
    html: () => `
      <div class="veil" style="background: url(map.png); filter: blur(5px) brightness(.6); scale: 1.05"></div>
      <img src="popup.png" style="position: absolute; left: 50%; top: 50%; translate: -50% -50%; height: 720px;
        border-radius: 14px; border: 1px solid #3b5266; box-shadow: 0 24px 80px #000">`,
  },
  {
    name: 'tile-440x280.png',
    viewport: { width: 440, height: 280 },
    isTranslated: false,
    html: (globes) =>
      `${globe(globes.get('globe-small.png'), 'globe-small.png', 322, 214, 216)}${shade}${brand(34, 62, 76, 46)}`,
  },
  {
    name: 'marquee-1400x560.png',
    viewport: { width: 1400, height: 560 },
    isTranslated: false,
    html: (globes) =>
      `${globe(globes.get('globe.png'), 'globe.png', 985, 470, 498)}${shade}${brand(100, 118, 160, 116)}`,
  },
];
