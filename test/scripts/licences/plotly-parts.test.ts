import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const list = readFileSync('scripts/licences/plotly-parts.txt', 'utf8');
const listed = [...list.matchAll(/^\* (.+)$/gm)].map(([, name]) => name);

test('the list is that of the Plotly which is bundled: else run scripts/licences/collect-plotly-parts.ts', () => {
  expect(list).toContain(`The parts of plotly.js-dist-min ${packageJson.dependencies['plotly.js-dist-min']},`);
});

test('it has each part that the minified file itself names', () => {
  const minified = readFileSync('node_modules/plotly.js-dist-min/plotly.min.js', 'utf8');
  const [, tail = ''] = minified.split('\n/*! Bundled license information:');
  const named = [...tail.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+)\/\S+\.m?js:$/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !listed.includes(name))).toEqual([]);
});

test('each entry names its licence', () => {
  const entries = list.split(`\n${'- '.repeat(39)}-\n`).slice(1);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter((entry) => !/^(?:\* .+\n)+\nLicence: \S/.test(entry))).toEqual([]);
});
