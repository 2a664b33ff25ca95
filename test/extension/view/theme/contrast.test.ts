import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(new URL('../../../../extension/view/theme/theme.css', import.meta.url), 'utf8');

/** The colours of a theme by name; those that it does not define are the light theme's. */
function coloursOf(theme: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const name of new Set(['light', theme])) {
    const block = new RegExp(String.raw`\[data-theme='${name}'\] \{([^}]*)\}`).exec(sheet)?.[1] ?? '';
    for (const [, key = '', value = ''] of block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)) colours.set(key, value);
  }
  return colours;
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const everywhere = ['ground', 'panel', 'raised', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft'];
const texts: [string, string[]][] = [
  ['text', everywhere],
  ['muted', everywhere],
  ['accent', ['ground', 'panel', 'raised', 'accent-soft', 'warn-soft']],
  ['on-accent', ['accent']],
  ['warn', ['panel', 'raised', 'warn-soft']],
  ['bad', ['panel', 'raised', 'bad-soft']],
  ['good', ['panel', 'raised', 'good-soft']],
];
const graphics: [string, string[]][] = [
  ['edge', ['panel', 'ground', 'raised']],
  ['area', ['panel', 'ground']],
  ['accent', ['panel', 'ground']],
];

describe.each(['light', 'dark', 'contrast'])('in the theme %s', (theme) => {
  const colours = coloursOf(theme);
  const between = (one: string, other: string): number => contrast(colours.get(one) ?? '', colours.get(other) ?? '');
  const pairs = (of: [string, string[]][]) => of.flatMap(([one, grounds]) => grounds.map((ground) => [one, ground]));

  test.each(pairs(texts))('%s can be read on %s', (text = '', ground = '') => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5);
  });

  test.each(pairs(graphics))('%s is visible on %s', (graphic = '', ground = '') => {
    expect(between(graphic, ground)).toBeGreaterThanOrEqual(theme === 'contrast' ? 4.5 : 3);
  });
});
