import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = readdirSync('extension', { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(page|popup|settings|setup)\/\w+\.html$/.test(name))
  .map((name) => join('extension', name));

test('there are four pages', () => {
  expect(pages).toHaveLength(4);
});

test.for(pages)('in %s no two style sheets mean different things by one class', (page) => {
  const sheets = [...readFileSync(page, 'utf8').matchAll(/rel="stylesheet" href="([^"]+)"/g)];
  const sheetsOf = new Map<string, string[]>();
  for (const [, href = ''] of sheets) {
    for (const name of classesIn(readFileSync(join(dirname(page), href), 'utf8'))) {
      sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), href]);
    }
  }
  expect([...sheetsOf].filter(([, hrefs]) => hrefs.length > 1)).toEqual([]);
});

/** The classes that a rule for all windows and media is about, alone: `.fold { … }`. */
function classesIn(css: string): Set<string> {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const selectors = [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) =>
    list.split(/,(?![^(]*\))/).map((one) => one.trim()),
  );
  return new Set(selectors.flatMap((selector) => /^\.([\w-]+)$/.exec(selector)?.[1] ?? []));
}
