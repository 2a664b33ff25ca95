import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirtyCheckout, requireClean } from '../../scripts/release/making/clean-checkout.ts';

let dir: string;
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tapmap-checkout-')));
  writeFileSync(join(dir, 'earlier.ts'), '');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The command that `npm run package` is, in that folder. */
function runPackage(before: readonly string[] = [], args: readonly string[] = []) {
  const tsx = import.meta.resolve('tsx');
  const command = [...before, '--import', tsx, resolve('scripts/package-command.ts'), ...args];
  return spawnSync(process.execPath, command, { cwd: dir, encoding: 'utf8' });
}

test('it refuses a checkout with changes, and makes nothing', () => {
  git('init', '--quiet');
  const { status, stdout, stderr } = runPackage();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /differ from the last commit.*\?\? earlier\.ts.*\nNo package was made; dist\/packages is as it was\.\n$/s,
  );
});

test('it says which argument it does not know', () => {
  const { status, stdout, stderr } = runPackage([], ['--dirty']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`'--dirty'`);
});

const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: dir, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

test('a checkout that differs from its last commit is refused, with the files that differ', () => {
  git('init', '--quiet');
  expect(() => requireClean(dir)).toThrow(DirtyCheckout);
  git('add', '.');
  git('commit', '--quiet', '--message', 'all of it');
  requireClean(dir);
  writeFileSync(join(dir, 'earlier.ts'), 'changed');
  writeFileSync(join(dir, 'new.ts'), '');
  expect(() => requireClean(dir)).toThrow(/ M earlier\.ts\n {2}\?\? new\.ts\n.*--allow-dirty$/s);
});

test('a folder that is no checkout has nothing to differ from, also within another checkout', () => {
  requireClean(dir);
  git('init', '--quiet');
  mkdirSync(join(dir, 'unpacked'));
  writeFileSync(join(dir, 'unpacked', 'file.ts'), '');
  requireClean(join(dir, 'unpacked'));
});

test('an old Node is told before anything that it cannot run is loaded', () => {
  const pretended = `Object.defineProperty(process.versions, 'node', { value: '18.20.8' });`;
  writeFileSync(join(dir, 'pretend.cjs'), pretended);
  const { status, stdout, stderr } = runPackage(['--require', join(dir, 'pretend.cjs')]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^This is Node\.js 18\.20\.8, and TapMap is built with .*\..*\n$/);
  expect(readFileSync('scripts/packages/too-old-node.ts', 'utf8').match(/^import /gm)).toHaveLength(1);
});
