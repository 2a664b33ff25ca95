import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { plotlyAsModule } from '../../../scripts/map/plotly-as-module.ts';

const { filter, handler } = plotlyAsModule.transform;

test('of the installed file, the wrapper goes and all else stays', () => {
  const file = createRequire(import.meta.url).resolve('plotly.js-dist-min');
  expect(file).toMatch(filter.id);
  const { code } = handler(readFileSync(file, 'utf8'));
  expect(code.slice(0, 30)).toBe('"use strict";var Plotly=(()=>{');
  expect(code).toMatch(/\*\/\n\nexport default Plotly;\n$/);
  expect(code.match(/typeof module|window\.Plotly = /)).toBeNull();
});

test('a file with another wrapper is not built', () => {
  expect(() => handler('define("plotly", () => Plotly);')).toThrow('another wrapper');
});
