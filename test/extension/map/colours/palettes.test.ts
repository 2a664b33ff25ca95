import { describe, expect, test } from 'vitest';
import { mapThemes } from '../../../../extension/map/colours/map-theme.ts';
import { palettes } from '../../../../extension/map/colours/palettes.ts';
import { contrast, difference, seenBy } from '../colour-vision.ts';

describe.each(['light', 'dark', 'contrast'] as const)('the colours of the %s theme', (theme) => {
  const { slots, other } = palettes[theme];
  const colours = [...slots, other];

  test.each(colours)('%s stands out 3:1 from land and water', (colour) => {
    expect(contrast(colour, mapThemes[theme].land)).toBeGreaterThanOrEqual(theme === 'contrast' ? 4.5 : 3);
    expect(contrast(colour, mapThemes[theme].water)).toBeGreaterThanOrEqual(theme === 'contrast' ? 4.5 : 3);
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
