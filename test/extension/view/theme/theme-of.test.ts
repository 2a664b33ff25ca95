import { expect, test } from 'vitest';
import { themeOf } from '../../../../extension/view/theme/theme-of.ts';

const nothing = { dark: false, moreContrast: false, forcedColours: false };

test.each([
  ['nothing', nothing, 'light'],
  ['dark', { ...nothing, dark: true }, 'dark'],
  ['more contrast', { ...nothing, dark: true, moreContrast: true }, 'contrast'],
  ['its own colours', { ...nothing, forcedColours: true }, 'contrast'],
] as const)('where the system asks for %s, a page follows', (_, wishes, theme) => {
  expect(themeOf('system', wishes)).toBe(theme);
});

test.each(['light', 'dark', 'contrast'] as const)('the choice %s applies whatever the system prefers', (chosen) => {
  expect(themeOf(chosen, { dark: true, moreContrast: true, forcedColours: true })).toBe(chosen);
});
