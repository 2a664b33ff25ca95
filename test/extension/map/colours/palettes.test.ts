import { describe, expect, test } from 'vitest';
import { inkOn } from '../../../../extension/map/colours/ink-on.ts';
import { mapThemes } from '../../../../extension/map/colours/map-theme.ts';
import { palettes } from '../../../../extension/map/colours/palettes.ts';
import { contrast, difference, seenBy } from '../colour-vision.ts';

describe.each(['light', 'dark', 'contrast'] as const)('the colours of the %s theme', (theme) => {
  const { slots, other, mixed } = palettes[theme];
  const colours = [...slots, other, mixed];

  test.each(colours)('%s stands out 3:1 from land and water', (colour) => {
    expect(contrast(colour, mapThemes[theme].land)).toBeGreaterThanOrEqual(theme === 'contrast' ? 4.5 : 3);
    expect(contrast(colour, mapThemes[theme].water)).toBeGreaterThanOrEqual(theme === 'contrast' ? 4.5 : 3);
  });

  test('land stands out from water, and borders from land', () => {
    const { land, water, border } = mapThemes[theme];
    expect(contrast(land, water)).toBeGreaterThanOrEqual(1.3);
    expect(contrast(land, border)).toBeGreaterThanOrEqual(1.3);
  });

  test.each(colours)('an arc in %s can be followed over land and water', (colour) => {
    const { land, water, arcOpacity } = mapThemes[theme];
    for (const ground of [land, water])
      expect(contrast(mixedOn(ground, colour, arcOpacity), ground)).toBeGreaterThan(1.6);
  });

  test('names are legible on land, water and tinted countries', () => {
    const { ink, label, land, water, tint } = mapThemes[theme];
    for (const ground of [land, water, ...tint]) {
      for (const text of [ink, label]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('counts are white in the light theme, dark in the others, and legible', () => {
    const inks = new Set(colours.map(inkOn));
    expect([...inks]).toEqual([theme === 'light' ? '#ffffff' : '#0b1015']);
    for (const colour of colours) expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ordinary', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'can be distinguished with %s vision',
    (vision) => {
      const seen = colours.map((colour) => seenBy(vision, colour));
      const pairs = seen.flatMap((one, index) => seen.slice(index + 1).map((next) => difference(one, next)));
      expect(Math.min(...pairs)).toBeGreaterThan(0.08);
    },
  );
});

/** A colour that is so opaque on a ground, as the browser mixes them. */
function mixedOn(ground: string, colour: string, opacity: number): string {
  const [below, above] = [ground, colour].map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
  const channels = above?.map((value, i) => Math.round(value * opacity + (below?.[i] ?? 0) * (1 - opacity))) ?? [];
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
