import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { needsAttention, type HostState } from '../../extension/contract/host-state.ts';
import { cdnHeaders } from '../../extension/exit/cdn/cdn-headers.ts';
import { popsWindowMs } from '../../extension/exit/not-stale.ts';
import { fibreKmPerMs, vacuumKmPerMs } from '../../extension/facts/reach-of.ts';
import { shortcuts, type ShortcutAction } from '../../extension/page/help/shortcuts.ts';
import en from '../../extension/public/_locales/en/messages.json' with { type: 'json' };
import { parseQuery } from '../../extension/search/parse-query.ts';
import { maxClosed } from '../../extension/store/hour.ts';
import { hostStateSentence } from '../../extension/view/sentences/host-state-sentence.ts';
import { browsers } from '../../native-host/registration/browsers/browsers.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { buildNodeText } from '../../scripts/packages/too-old-node.ts';
import { readOwner } from '../../scripts/release/owner.ts';
import { backgroundAttempts } from '../browser/background-attempts.ts';
import { hintAttempts } from '../browser/hint-attempts.ts';
import { leavingAttempts } from '../browser/leaving-attempts.ts';
import { pageAttempts } from '../browser/page-attempts.ts';

const repository = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(resolve(repository, name), 'utf8');
const readme = read('README.md');
const documents = ['README.md', '.github/CONTRIBUTING.md', '.github/PRIVACY.md', '.github/SECURITY.md'];

test('README keeps its order, for somebody who found the project today', () => {
  expect([...readme.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
    'Install',
    'First run',
    'Check your VPN',
    'Which site is that?',
    'Search and export',
    'Privacy',
    'Troubleshooting',
    'Command line',
    'How it works',
    'Platform status',
    'Development',
  ]);
});

test('README has the two commands, one to try TapMap and one to test it', () => {
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});

test('README shows npx only once npm has the program', () => {
  expect(/npx tapmap/.test(readme)).toBe(readOwner().npmPublished);
});

test('every npm script that the documents name is there', () => {
  const named = documents.flatMap((name) =>
    [...read(name).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script),
  );
  expect(named.filter((script) => !Object.keys(packageFile.scripts).includes(script))).toEqual([]);
});

const troubles = readme.split('## Troubleshooting')[1]?.split('\n## ')[0] ?? '';
const quoted = troubles.split('\n').flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/"([^"]+)"/g)]);

test.each(quoted.map(([, sentence = '']) => sentence))('the pages say "%s"', (sentence) => {
  expect(Object.values(en).some(({ message }) => message.startsWith(sentence))).toBe(true);
});

test('README quotes the pages often enough for that to mean something', () => {
  expect(quoted.length).toBeGreaterThan(8);
});

test.each(documents)('every file and folder of the project that %s names is there', (name) => {
  const named = [...read(name).matchAll(/`((?:extension|native-host|scripts|test)\/[\w./-]+)/g)].map(
    ([, path = '']) => path,
  );
  expect(named.filter((path) => ![path, `${path}.ts`].some((each) => existsSync(resolve(repository, each))))).toEqual(
    [],
  );
});

const hostStates: Record<HostState['kind'], HostState> = {
  stopped: { kind: 'stopped' },
  starting: { kind: 'starting' },
  running: { kind: 'running', version: '0.1.0', platform: 'linux', source: 'netlink' },
  silent: { kind: 'silent' },
  'not-installed': { kind: 'not-installed' },
  'no-portal': { kind: 'no-portal' },
  'not-allowed': { kind: 'not-allowed', extensionId: '' },
  'cannot-start': { kind: 'cannot-start' },
  'node-too-old': { kind: 'node-too-old', version: 'v18.19.1' },
  'ended-early': { kind: 'ended-early', respondedAtMs: 1_764_000_000_000 },
  'too-old': { kind: 'too-old', version: null },
  'too-new': { kind: 'too-new', version: null },
  crashed: { kind: 'crashed' },
  garbled: { kind: 'garbled' },
};

test.each(Object.values(hostStates).filter(needsAttention))('README has a row for the host state $kind', (state) => {
  const { sentence } = hostStateSentence(state);
  expect(quoted.filter(([, row = '']) => sentence.startsWith(row))).toHaveLength(1);
});

/** One line, whatever the width of the text. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const [all, privacy] = [flat(readme), flat(read('.github/PRIVACY.md'))];

test.each<[ShortcutAction, string]>([
  ['home', 'press `h` on the map'],
  ['exit', '(key `x`)'],
  ['export', '(key `e`)'],
  ['help', 'press `?` to see the shortcuts'],
])('README names the key of %s', (action, phrase) => {
  const keys = shortcuts.find((shortcut) => shortcut.action === action)?.keys.map((key) => `\`${key}\``) ?? [];
  expect(all).toContain(phrase);
  expect(keys).toContain(/`.`/.exec(phrase)?.[0]);
});

const numbers: [what: string, phrase: string, text: string][] = [
  ['round trip in a vacuum', `at most ${Math.round(vacuumKmPerMs)} km per millisecond of round trip`, all],
  ['round trip in fibre', `about ${Math.round(fibreKmPerMs)} km in optical fiber`, all],
  ['closed connections', `at most ${maxClosed.toLocaleString('en')}`, all],
  ['CDN locations', `in memory, for ${popsWindowMs / 60_000} minutes or until`, privacy],
  ['Node.js', `[Node.js](https://nodejs.org) ${buildNodeText} to build TapMap`, all],
  ['Node.js of the host', `The helper app runs on ${packageFile.engines.node.replace('>=', '')} or later`, all],
  ['content delivery networks', `(${cdnHeaders.map(({ title }) => title).join(', ')})`, all],
];
test.each(numbers)('the documents have what the program uses: %s', (_what, phrase, text) => {
  expect(text).toContain(phrase);
});

test('more than a hundred different attempts are made to get past the policy', () => {
  const made = [pageAttempts, hintAttempts, leavingAttempts, backgroundAttempts].flatMap((each) => Object.keys(each));
  expect(new Set(made).size).toBeGreaterThan(100);
  expect(all).toContain('A test makes more than a hundred different attempts');
});

const searches = [
  ...(readme.split('## Search and export')[1]?.split('```')[1] ?? '').trim().split('\n'),
  'firefox berlin',
];
test.each(searches)('the search %s of README is one', (search) => {
  expect(parseQuery(search).map(({ kind }) => kind)).not.toContain('bad');
});

test('the helper app can be registered with every browser that README names', () => {
  const table = readme.split('| browser | how |')[1]?.split('\n\n')[0] ?? '';
  const named = [...table.matchAll(/^ *\| ([A-Z][^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(named.length).toBeGreaterThan(6);
  const titles = browsers.map(({ title }) => title);
  expect(named.filter((name) => !titles.some((title) => title.endsWith(name)))).toEqual([]);
});
