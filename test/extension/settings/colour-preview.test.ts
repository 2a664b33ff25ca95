import { expect, test } from 'vitest';
import { colourPreview } from '../../../extension/settings/colour-preview.ts';

test.each(['program', 'network'] as const)(
  'by %s: eight colours without a meaning so far, and the shared one',
  (by) => {
    const swatches = colourPreview(by, 'dark');
    expect(swatches.map(({ label }) => label)).toEqual([...Array<null>(8).fill(null), 'Other']);
    expect(new Set(swatches.map(({ colour }) => colour)).size).toBe(9);
  },
);

test.each(['state', 'newness'] as const)('by %s: every colour has its name, and no two are the same', (by) => {
  const swatches = colourPreview(by, 'light');
  expect(swatches.every(({ label }) => label !== null)).toBe(true);
  expect(new Set(swatches.map(({ colour }) => colour)).size).toBe(swatches.length);
});
