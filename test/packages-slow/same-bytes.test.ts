import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../scripts/release/archives.ts';
import { sha256Of } from '../../scripts/release/sums.ts';
import { compression, packagesDir } from '../packages/packages-dir.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'tapmap-same-bytes-')), 'another folder/ünd');
});
afterAll(() => rm(resolve(folder, '../..'), { recursive: true }));

/** Another folder, umask, language, time zone and NODE_ENV. */
const runThere = (command: string) =>
  run('sh', ['-c', `umask 077 && ${command}`], {
    cwd: folder,
    env: { ...process.env, VITEST: undefined, NODE_ENV: 'development', TZ: 'Asia/Kolkata', LC_ALL: 'de_DE.UTF-8' },
    maxBuffer: 2 ** 24,
  });

/** A whole build: one minute, and many on a busy computer. */
test('what is in dist/ comes out of a build elsewhere', { timeout: 1_200_000 }, async () => {
  await copySources();
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await runThere('npm run --silent build');
  for (const name of ['native-host', 'chrome', 'firefox']) {
    expect(sumsIn(join(folder, 'dist', name))).toEqual(sumsIn(join('dist', name)));
  }
});

/** xz takes a minute and more for each of four packages, once here and once there. */
test('each package comes out elsewhere, byte for byte', { timeout: 3_600_000 }, async () => {
  const here = await packagesDir();
  await cp('.cache/runtimes', join(folder, '.cache/runtimes'), { recursive: true });
  await runThere('git init -q && echo node_modules >> .git/info/exclude && git add -A');
  await appendFile(join(folder, 'make.ts'), makeThere);
  await runThere('echo make.ts >> .git/info/exclude && npx tsx make.ts');
  const [made, wanted] = [sumsIn(join(folder, 'dist/packages')), sumsIn(here)];
  expect(Object.keys(wanted).length).toBeGreaterThan(15);
  expect(made).toEqual(wanted);
});

const makeThere = `import { makePackages } from './scripts/package.ts';
void makePackages(undefined, undefined, '${compression}');
`;

/** What a clean checkout with the present changes would have. */
async function copySources(): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const path of stdout.split('\0').filter((name) => name !== '' && name !== 'node_modules')) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(path, join(folder, path));
  }
}

function sumsIn(dir: string): Record<string, string> {
  return Object.fromEntries(filesIn(dir).map((path) => [relative(dir, path), sha256Of(path)]));
}
