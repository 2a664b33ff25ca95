import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

// Each test starts a program of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const repository = resolve(import.meta.dirname, '../..');
const trees: string[] = [];

afterEach(() => trees.splice(0).forEach((tree) => rmSync(tree, { recursive: true })));

/** The rules that a tree of these files breaks, as `npm run lint:rooms` names them. */
function brokenRules(files: Record<string, string>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'tapmap-rooms-'));
  trees.push(tree);
  for (const [path, text] of Object.entries({ ...empty, ...files })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const depcruise = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.js');
  const args = ['--config', config, '--output-type', 'json', 'extension', 'native-host', 'scripts', 'test'];
  const { stdout } = spawnSync(process.execPath, [depcruise, ...args], { cwd: tree, encoding: 'utf8' });
  const rules = [...stdout.matchAll(/"rule":\s*\{\s*"severity":\s*"error",\s*"name":\s*"([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(rules)].sort();
}

const empty = {
  'extension/exit/verdict.ts': 'export type Verdict = string;\n',
  'native-host/main.ts': 'export const main = 1;\n',
  'scripts/start.ts': 'export const start = 1;\n',
  'test/world.ts': 'export const world = 1;\n',
};

test('a floor that looks down is allowed', () => {
  expect(brokenRules({ 'extension/view/text.ts': "export type { Verdict } from '../exit/verdict.ts';\n" })).toEqual([]);
});

test.each([
  [
    'a higher floor',
    'extension/exit/up.ts',
    "export { x } from '../view/x.ts';\n",
    'extension/view/x.ts',
    'extension/exit-looks-only-down',
  ],
  [
    'its own floor',
    'extension/map/x.ts',
    "export { x } from '../search/x.ts';\n",
    'extension/search/x.ts',
    'extension/map-looks-only-down',
  ],
  [
    'a higher floor for a type',
    'extension/exit/up.ts',
    "import type { X } from '../view/x.ts';\nexport type Y = X;\n",
    'extension/view/x.ts',
    'extension/exit-looks-only-down',
  ],
  [
    'a higher floor of the host',
    'native-host/sockets/up.ts',
    "export { x } from '../commands/x.ts';\n",
    'native-host/commands/x.ts',
    'native-host/sockets-looks-only-down',
  ],
  [
    'a test from a script',
    'scripts/up.ts',
    "export { x } from '../test/x.ts';\n",
    'test/x.ts',
    'scripts-import-no-test',
  ],
])('a room may not import %s', (_what, from, text, to, rule) => {
  expect(brokenRules({ [from]: text, [to]: 'export const x = 1;\nexport type X = 1;\n' })).toEqual([rule]);
});

test('what serves a browser may not reach what fetches databases, over another file either', () => {
  const files = {
    'native-host/commands/serve.ts': "export { x } from './between.ts';\n",
    'native-host/commands/between.ts': "export { x } from '../update/x.ts';\n",
    'native-host/update/x.ts': 'export const x = 1;\n',
  };
  expect(brokenRules(files)).toEqual(['no-update-while-serving']);
  const direct = { 'native-host/messaging/refresh.ts': "export { x } from '../update/x.ts';\n" };
  expect(brokenRules({ ...files, ...direct })).toEqual(['no-update-while-serving', 'only-commands-update']);
  expect(brokenRules({ ...files, 'native-host/commands/serve.ts': 'export const x = 1;\n' })).toEqual([]);
});

test('a room that is not in the table is an error, even where nothing imports it', () => {
  expect(brokenRules({ 'extension/misc/alone.ts': 'export const x = 1;\n' })).toEqual(['extension-room-without-floor']);
});

test('files that import each other are an error, also for types alone', () => {
  expect(
    brokenRules({
      'extension/exit/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
      'extension/exit/b.ts': "import type { A } from './a.ts';\nexport type B = A | 2;\n",
    }),
  ).toEqual(['no-circles']);
});

test('no folder holds more than 25 files of code', () => {
  const counts = new Map<string, number>();
  for (const side of ['extension', 'native-host']) {
    for (const entry of readdirSync(join(repository, side), { recursive: true, encoding: 'utf8' })) {
      const folder = join(side, dirname(entry));
      if (/\.tsx?$/.test(entry)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  expect(counts.size).toBeGreaterThan(40);
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
});
