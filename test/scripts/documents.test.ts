import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../extension/public/_locales/en/messages.json' with { type: 'json' };

const repository = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(resolve(repository, name), 'utf8');
const readme = read('README.md');
const documents = ['README.md', '.github/CONTRIBUTING.md', '.github/PRIVACY.md', '.github/SECURITY.md'];

test('README keeps its order, for somebody who found the project today', () => {
  expect([...readme.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
    'Install',
    'First run',
    'Check your VPN',
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
