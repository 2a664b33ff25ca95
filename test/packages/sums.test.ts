import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../../scripts/release/archives.ts';
import { sumsName, writeSums } from '../../scripts/release/sums.ts';
import { packagesDir } from './packages-dir.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tapmap-sums-'));
  mkdirSync(join(dir, 'recipes'));
  for (const name of ['b.zip', 'a.tgz', 'recipes/PKGBUILD']) writeFileSync(join(dir, name), `contents of ${name}`);
});
afterEach(() => rmSync(dir, { recursive: true }));

test('sha256sum checks what is made, and each file is in the list once', async () => {
  const made = await packagesDir();
  const checked = execFileSync('sha256sum', ['--check', '--strict', sumsName], { cwd: made, encoding: 'utf8' });
  const names = filesIn(made).map((path) => path.slice(made.length + 1));
  const lines = checked.trim().split('\n');
  expect(lines.sort()).toEqual(
    names
      .filter((name) => name !== sumsName)
      .map((name) => `${name}: OK`)
      .sort(),
  );
});

test('the sums are in the order of the paths, and sha256sum agrees with them', () => {
  writeSums(dir);
  const text = readFileSync(join(dir, sumsName), 'utf8');
  expect([...text.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, name]) => name)).toEqual([
    'a.tgz',
    'b.zip',
    'recipes/PKGBUILD',
  ]);
  const checked = spawnSync('sha256sum', ['--check', '--strict', sumsName], { cwd: dir, encoding: 'utf8' });
  expect(checked).toMatchObject({ status: 0, stderr: '' });
});

test('sha256sum names a file that has changed since', () => {
  writeSums(dir);
  appendFileSync(join(dir, 'b.zip'), ' ');
  const checked = spawnSync('sha256sum', ['--check', '--quiet', sumsName], { cwd: dir, encoding: 'utf8' });
  expect(checked).toMatchObject({ status: 1, stdout: 'b.zip: FAILED\n' });
});
