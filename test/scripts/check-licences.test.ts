import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkLicences } from '../../scripts/check-licences.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapmap-licences-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function install(kind: 'dependencies' | 'devDependencies', name: string, license: string | undefined): void {
  const own = { name: 'own', version: '1.0.0', private: true, [kind]: { [name]: '1.0.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  mkdirSync(join(folder, 'node_modules', name), { recursive: true });
  writeFileSync(
    join(folder, 'node_modules', name, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', license }),
  );
}

test('a licence that is in the list passes', async () => {
  install('dependencies', 'free', 'MIT');
  expect(await checkLicences(folder)).toEqual([]);
});

test('a published package with another licence is named', async () => {
  install('dependencies', 'strict', 'GPL-3.0-only');
  const [line] = await checkLicences(folder);
  expect(line).toBe('strict 1.0.0 has the licence GPL-3.0-only, which is not among those that may be published');
});

test('one that offers another licence beside an allowed one is not allowed by itself', async () => {
  install('dependencies', 'either', '(MIT OR GPL-3.0-or-later)');
  expect(await checkLicences(folder)).toHaveLength(1);
});

test('one that names none is named', async () => {
  install('dependencies', 'bare', undefined);
  expect(await checkLicences(folder)).toEqual([expect.stringMatching(/^bare 1\.0\.0 has the licence UNKNOWN/)]);
});

test('for development more is allowed, and not everything', async () => {
  install('devDependencies', 'tool', 'Apache-2.0');
  expect(await checkLicences(folder)).toEqual([]);
  install('devDependencies', 'tool', 'SSPL-1.0');
  expect(await checkLicences(folder)).toEqual([expect.stringMatching(/^tool 1\.0\.0 has the licence SSPL-1\.0/)]);
});

test('what may be published only by one package may not be by another', async () => {
  install('devDependencies', 'winreg', 'BSD*');
  expect(await checkLicences(folder)).toEqual([]);
  install('devDependencies', 'other', 'BSD*');
  expect(await checkLicences(folder)).toEqual([expect.stringMatching(/^other /)]);
});

test('a dependency that is not installed is no dependency without a licence', async () => {
  install('dependencies', 'gone', 'MIT');
  rmSync(join(folder, 'node_modules'), { recursive: true });
  await expect(checkLicences(folder)).rejects.toThrow('gone is not installed: run npm ci');
});
