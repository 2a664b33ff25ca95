import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { toolbarIconOf, toolbarIconPaths, type ToolbarIcon } from '../../../extension/background/toolbar-icon.ts';
import type { Standing } from '../../../extension/exit/standing.ts';
import { readPng, type Png } from './read-png.ts';

const publicDir = resolve(import.meta.dirname, '../../../extension/public');
const icons: ToolbarIcon[] = ['icon', 'tick', 'triangle', 'cross', 'question'];
const pairs = icons.flatMap((one, index) => icons.slice(index + 1).map((other) => [one, other] as const));

test.each<[Standing | null, ToolbarIcon]>([
  ['as-expected', 'tick'],
  ['leaks', 'triangle'],
  ['partly-outside', 'triangle'],
  ['unexpected-country', 'cross'],
  ['no-tunnel', 'cross'],
  ['unknown', 'question'],
  ['no-expectation', 'icon'],
  ['no-route', 'icon'],
  [null, 'icon'],
])('%s is shown as %s', (standing, icon) => {
  expect(toolbarIconOf(standing)).toBe(icon);
});

test.each(icons)('%s has a file of each size', (icon) => {
  for (const [size, path] of Object.entries(toolbarIconPaths(icon))) {
    expect(existsSync(`${publicDir}${path}`), path).toBe(true);
    expect(readPng(`${publicDir}${path}`)).toMatchObject({ width: Number(size), height: Number(size) });
  }
});

/** Toolbars of Chromium and Firefox, light and dark, as the grey that all of them are. */
const toolbars = { light: 0xf0, middle: 0xde, grey: 0x3c, dark: 0x2b };
/** The badge covers the rest in both browsers. */
const rowsInSight = 10;
/** A difference that is seen, of 255. */
const visible = 40;

for (const [toolbar, ground] of Object.entries(toolbars))
  test.each(pairs)(`above the badge, %s and %s differ without colour on a ${toolbar} toolbar`, (one, other) => {
    const [first, second] = [one, other].map((icon) => greys(small(icon), ground));
    const differing = first?.filter((grey, index) => Math.abs(grey - (second?.[index] ?? 0)) > visible) ?? [];
    // A quarter of the 160 pixels.
    expect(differing.length).toBeGreaterThan(40);
  });

for (const [toolbar, ground] of Object.entries(toolbars))
  test.each(icons)(`%s stands out from a ${toolbar} toolbar`, (icon) => {
    const seen = greys(small(icon), ground).filter((grey) => Math.abs(grey - ground) > visible);
    expect(seen.length).toBeGreaterThan(30);
  });

const small = (icon: ToolbarIcon): Png => readPng(`${publicDir}${toolbarIconPaths(icon)[16] ?? ''}`);

/** The brightness of each pixel in sight, as it is on that ground. */
function greys({ width, pixels }: Png, ground: number): number[] {
  return Array.from({ length: width * rowsInSight }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(index * 4, index * 4 + 4);
    const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return (grey * alpha + ground * (255 - alpha)) / 255;
  });
}
