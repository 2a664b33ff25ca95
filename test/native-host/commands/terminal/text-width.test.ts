import { expect, test } from 'vitest';
import { textWidth } from '../../../../native-host/commands/terminal/text-width.ts';

test.each([
  ['firefox', 7],
  ['東京', 4],
  ['カタカナ', 8],
  ['ｶﾀｶﾅ', 4],
  ['한국', 4],
  ['！', 2],
  ['tiếng', 5],
  ['e\u0301', 1],
  ['\u2068שלום\u2069', 4],
  ['👍🏽', 2],
  ['👩‍🚀', 2],
  ['🇩', 2],
])('%s takes %i columns', (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});
