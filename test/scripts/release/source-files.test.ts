import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NoCheckout, sourceFiles } from '../../../scripts/release/source-files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tapmap-source-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const git = (...args: string[]): void => {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example', ...args], { cwd: dir, stdio: 'ignore' });
};
const write = (...paths: string[]): void => {
  for (const path of paths) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), path);
  }
};
const commit = (): void => {
  git('init');
  git('add', '.');
  git('commit', '-m', 'all');
};

test('lists what is tracked, without tests and pictures of documents', () => {
  write('package.json', 'extension/public/icons/icon.png', 'extension/page ü.ts', 'test/a.test.ts');
  write('.github/CONTRIBUTING.md', '.github/map.png', '.github/store/en.md');
  commit();
  expect(sourceFiles(dir)).toEqual([
    ...['.github/CONTRIBUTING.md', 'extension/page ü.ts', 'extension/public/icons/icon.png', 'package.json'],
  ]);
});

test('follows the folder, committed or not, but not what git ignores', () => {
  write('package.json', 'removed.ts', '.gitignore');
  writeFileSync(join(dir, '.gitignore'), 'dist/\n');
  commit();
  rmSync(join(dir, 'removed.ts'));
  write('new.ts', 'dist/built.js');
  expect(sourceFiles(dir)).toEqual(['.gitignore', 'new.ts', 'package.json']);
});

test('refuses a folder that is no checkout, or is a part of another one, and says what to do', () => {
  write('package.json', 'unpacked/package.json');
  expect(() => sourceFiles(dir)).toThrow(NoCheckout);
  expect(() => sourceFiles(dir)).toThrow('Run npm run package in a clone of the repository, with git installed.');
  commit();
  expect(() => sourceFiles(join(dir, 'unpacked'))).toThrow(NoCheckout);
});

test('says so where there is no git', () => {
  write('package.json');
  commit();
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    expect(() => sourceFiles(dir)).toThrow(NoCheckout);
  } finally {
    process.env['PATH'] = path;
  }
});
