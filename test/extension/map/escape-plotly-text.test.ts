import { expect, test } from 'vitest';
import { escapePlotlyText } from '../../../extension/map/escape-plotly-text.ts';

test('leaves no tag and no entity that Plotly would read', () => {
  expect(escapePlotlyText('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
  expect(escapePlotlyText('&lt;')).toBe('&amp;lt;');
});
