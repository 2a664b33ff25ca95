import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { isRecord } from '../../scripts/is-record.ts';
import { installPackages } from '../../scripts/packages/install-packages.ts';
import { filesIn, makeZip } from '../../scripts/release/archives.ts';
import { chromeZip } from '../../scripts/release/chrome-zip.ts';
import { firefoxXpi } from '../../scripts/release/firefox-xpi.ts';
import { sourceZip } from '../../scripts/release/source-zip.ts';
import { packagesDir } from './packages-dir.ts';
import { unpack } from './unpack.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tapmap-extension-'));
const { version } = packageJson;
let packages: string;
beforeAll(async () => {
  installPackages(['unzip', 'zip']);
  packages = await packagesDir(chromeZip, firefoxXpi, sourceZip);
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The text of every file in a folder, by its path there. */
const contentsOf = (dir: string): Map<string, string> =>
  new Map(filesIn(dir).map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]));

/** Takes the manifest out of these files. */
function takeManifest(files: Map<string, string>): Record<string, unknown> {
  const manifest: unknown = JSON.parse(files.get('manifest.json') ?? '');
  if (!isRecord(manifest)) throw new TypeError('the manifest is no object');
  files.delete('manifest.json');
  return manifest;
}

test.each([
  ['chrome', `tapmap-chrome-${version}.zip`],
  ['firefox', `tapmap-firefox-${version}.xpi`],
])('the package for %s holds the built extension, in the version of package.json', (browser, name) => {
  const packed = contentsOf(unpack(join(packages, name), join(scratch, browser)));
  const built = contentsOf(join('dist', browser));
  const [packedManifest, builtManifest] = [takeManifest(packed), takeManifest(built)];
  expect(packed).toEqual(built);
  expect(packedManifest).not.toHaveProperty('key');
  expect(packedManifest).toHaveProperty('version', version);
  expect(builtManifest).toEqual(browser === 'chrome' ? { key: expect.any(String), ...packedManifest } : packedManifest);
});

test('the source archive holds what the checkout has, and how to build it, without tests and pictures', () => {
  const packed = filesIn(unpack(join(packages, `tapmap-source-${version}.zip`), join(scratch, 'source'))).map((path) =>
    path.slice(join(scratch, 'source').length + 1),
  );
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trimEnd().split('\n');
  expect(packed).toEqual(expect.arrayContaining(['package-lock.json', 'manifest.json', 'LICENSE', 'NOTICE']));
  const missing = tracked.filter((path) => !packed.includes(path));
  expect(missing.filter((path) => !/^test\/|^\.github\/(store\/|[^/]+\.png$)/.test(path))).toEqual([]);
  expect(packed.filter((path) => /^test\/|^dist\/|^node_modules\/|^\.github\/store\//.test(path))).toEqual([]);
  const contributing = readFileSync(join(scratch, 'source/.github/CONTRIBUTING.md'), 'utf8');
  expect(contributing).toContain('npm ci && npm run package -- firefox');
});

test('an archive depends on no times, no rights but the run bit, and no order of creation', () => {
  const files = [...contentsOf('dist/firefox')];
  const write = (name: string, order: typeof files, mode: number, timeS: number): string => {
    const dir = join(scratch, name);
    for (const [path, text] of order) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text, 'latin1');
      chmodSync(join(dir, path), mode);
      utimesSync(join(dir, path), timeS, timeS);
    }
    makeZip(dir, join(scratch, `${name}.zip`));
    return readFileSync(join(scratch, `${name}.zip`), 'latin1');
  };
  const one = write('one', files, 0o600, 1_000_000_000);
  expect(write('other', files.toReversed(), 0o664, 1_700_000_000) === one).toBe(true);
  expect(write('program', files, 0o755, 1_000_000_000) === one).toBe(false);
  // The package itself, made before from dist/, is the same archive of the same files.
  expect(readFileSync(join(packages, `tapmap-firefox-${version}.xpi`), 'latin1') === one).toBe(true);
});
