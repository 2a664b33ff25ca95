import { expect, test } from 'vitest';
import { currentSection } from '../../../extension/settings/current-section.ts';

test.each([
  ['before any scrolling, the first', [80, 700, 1500], 900, 2000, 0],
  ['the one that begins in the upper third', [-600, 290, 1100], 900, 800, 1],
  ['not yet the one that begins below it', [-600, 310, 1100], 900, 800, 0],
  ['the last, where the page ends before it is up there', [-900, -200, 700], 900, 0, 2],
  ['not the last where all of the page is seen and it begins below the window', [0, 300, 1000], 900, 0, 1],
])('%s', (_, tops, heightPx, belowPx, index) => {
  expect(currentSection(tops, heightPx, belowPx)).toBe(index);
});
