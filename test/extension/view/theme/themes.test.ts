import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = new URL('../../../../extension', import.meta.url).pathname;
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

/** What a theme may set: nothing that moves, shows or hides anything. */
const isOfColour = (property: string): boolean =>
  /^(color|fill|stroke|background|color-scheme|outline(-\w+)*|text-decoration(-\w+)*)$/.test(property) ||
  (property.startsWith('--') && !/size|width|height|gap|space/.test(property));

// The browser tests look at the boxes of each state in one theme, and at its structure in one.
test.each(sheets)('themes differ by colours and lines alone: %s', (path) => {
  const sheet = readFileSync(join(folder, path), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  const rules = [...sheet.matchAll(/([^{}]*\[data-theme[^{}]*)\{([^{}]*)\}/g)];
  const properties = rules.flatMap(([, , body = '']) =>
    [...body.matchAll(/([\w-]+)\s*:[^;]*;/g)].map(([, name = '']) => name),
  );
  expect(properties.filter((property) => !isOfColour(property))).toEqual([]);
});

test('no sheet asks for a wish of the system that a theme stands for, but before the first script and for forced colours', () => {
  const asking = sheets.filter((path) =>
    /prefers-(color-scheme|contrast)/.test(readFileSync(join(folder, path), 'utf8')),
  );
  expect(asking).toEqual(['view/theme/theme.css']);
});
