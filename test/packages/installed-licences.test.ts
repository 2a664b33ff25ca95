import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const licences = ['LICENSE', 'LICENSE.node', 'NOTICE', 'THIRD-PARTIES.txt'];

let root: string;
let program: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tapmap-licences-'));
  program = join(root, 'program');
  cpSync('dist/native-host', program, { recursive: true, filter: (path) => !path.endsWith('.mmdb') });
  writeFileSync(join(program, 'LICENSE.node'), 'as in a package that brings its own Node');
  mkdirSync(join(root, 'home/.config/chromium'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const tapmap = (command: string): string =>
  execFileSync(process.execPath, [join(program, 'tapmap.js'), command], {
    env: { HOME: join(root, 'home') },
    encoding: 'utf8',
  });

test('an installed host has the licences of all that it carries, and removes them with itself', () => {
  const installed = join(root, 'home/.local/share/tapmap/host');
  copyFileSync('LICENSE', join(program, 'LICENSE.other')); // not ours: it stays where it is
  tapmap('install');
  for (const name of licences) {
    expect(readFileSync(join(installed, name), 'utf8')).toBe(readFileSync(join(program, name), 'utf8'));
  }
  expect(existsSync(join(installed, 'LICENSE.other'))).toBe(false);
  tapmap('uninstall');
  expect(existsSync(join(root, 'home/.local/share/tapmap'))).toBe(false);
});
