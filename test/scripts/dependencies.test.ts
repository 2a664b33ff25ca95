import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const [, section = ''] = contributing.split('\n## Dependencies\n');
const [published = '', development = ''] = (section.split('\n## ')[0] ?? '').split('\nFor development:\n');
const listedIn = (part: string) => [...part.matchAll(/^- `([^`]+)`: .{5,}$/gm)].map(([, name]) => name);

test('CONTRIBUTING gives the reason of each dependency, and of nothing else', () => {
  expect(listedIn(published)).toEqual(Object.keys(packageJson.dependencies).sort());
  expect(listedIn(development)).toEqual(Object.keys(packageJson.devDependencies).sort());
});

test('no dependency runs a script when it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
});

test('each version is exact', () => {
  const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
