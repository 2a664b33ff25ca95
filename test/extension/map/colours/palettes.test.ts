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
