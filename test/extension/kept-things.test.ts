import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { storedKeys } from '../../extension/contract/stored-keys.ts';
import en from '../../extension/public/_locales/en/messages.json' with { type: 'json' };
import { keptThings } from '../../extension/settings/kept-things.ts';
import { nodesIn, sources } from './sources.ts';

const privacy = readFileSync(resolve(import.meta.dirname, '../../.github/PRIVACY.md'), 'utf8');

/** The table of PRIVACY.md: what is kept, and under which keys. */
const rows = [...privacy.matchAll(/^\| (.+?) \| .* \|(.*)\|$/gm)].map(([, name = '', keys = '']) => ({
  name,
  keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key),
}));

test('PRIVACY.md and the settings page list the same things, with the same keys', () => {
  const listed = keptThings.map(({ name, keys }) => ({ name: en[name].message, keys: [...keys] }));
  expect(rows.slice(1)).toEqual(listed);
});

test('every stored key is in the list', () => {
  const { settings, setupShown, theme, visits, exit, sites } = storedKeys;
  const keys = [...settings, setupShown, theme, visits, exit, sites];
  expect(keptThings.flatMap((thing) => thing.keys).sort()).toEqual(keys.sort());
});

const apis = new Set([
  'storage',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'cookie',
  'cookies',
  'cookieStore',
]);

/** The files that name an API of the browser that stores something. */
const storing = sources
  .filter((file) => [...nodesIn(file)].some((node) => ts.isIdentifier(node) && apis.has(node.text) && isUsed(node)))
  .map(({ fileName }) => fileName)
  .sort();

test('nothing is stored by any other file', () => {
  expect(storing).toEqual([
    'background/background.ts', // listens for changes
    'background/clear-kept.ts',
    'background/exit/stored-exit.ts',
    'background/setup-opener.ts',
    'background/sites/stored-sites.ts',
    'background/stored-settings.ts',
    'background/stored-visits.ts',
    'view/theme/kept-theme.ts',
  ]);
});

/** As a value or as a property of one, not in a type or as a name of something else. */
function isUsed({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) || ts.isReturnStatement(parent);
}
