import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { filesIn } from '../../scripts/release/archives.ts';
import { parseOwner, readOwner } from '../../scripts/release/owner.ts';
import { writeRecipes } from '../../scripts/release/recipes.ts';
import { blanksIn } from '../../scripts/release/recipes/recipe-facts.ts';
import { sha256Of } from '../../scripts/release/sums.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tapmap-recipes-'));
  for (const ending of ['windows-x64.msi', 'macos.tar.gz', 'linux-x64.tar.xz', 'linux-arm64.tar.xz']) {
    writeFileSync(join(dir, `tapmap-1.2.3-${ending}`), `bytes of ${ending}`);
  }
});
afterEach(() => rmSync(dir, { recursive: true }));

const filled = parseOwner({
  homepage: 'https://tapmap.example',
  repository: 'https://code.example/tapmap',
  downloads: 'https://tapmap.example/downloads/1.2.3',
  maintainer: "Ada O'Neill <ada@tapmap.example>",
  npmPublished: true,
  storeIds: { chrome: null, edge: null },
});
const empty = parseOwner({
  ...{ homepage: null, repository: null, downloads: null, maintainer: null },
  ...{ npmPublished: false, storeIds: { chrome: null, edge: null } },
});

const written = (owner = filled): Map<string, string> =>
  new Map(writeRecipes(dir, '1.2.3', owner).map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]));
const textOf = (name: string, owner = filled): string => written(owner).get(`recipes/${name}`) ?? '';

test('where the owner has filled in everything there is no blank', () => {
  expect([...written(filled).values()].flatMap(blanksIn)).toEqual([]);
});

test('of an owner who has filled in nothing, every blank is marked and known', () => {
  expect([...written(empty)].map(([name, text]) => [name, blanksIn(text)])).toEqual([
    ['recipes/winget/TapMap.yaml', ['@@maintainer@@']],
    ['recipes/winget/TapMap.locale.en-US.yaml', ['@@homepage@@', '@@maintainer@@']],
    ['recipes/winget/TapMap.installer.yaml', ['@@downloads@@', '@@maintainer@@']],
    ['recipes/homebrew/tapmap.rb', ['@@downloads@@', '@@homepage@@']],
    ['recipes/aur/PKGBUILD', ['@@downloads@@', '@@homepage@@', '@@maintainer@@']],
    ['recipes/aur/.SRCINFO', ['@@downloads@@', '@@homepage@@']],
  ]);
});

test('the blanks of the recipes as they are made now are the empty fields of owner.json', () => {
  const owner = readOwner();
  const open = (['downloads', 'homepage', 'maintainer'] as const).filter((field) => owner[field] === null);
  expect([...new Set([...written(owner).values()].flatMap(blanksIn))].sort()).toEqual(
    open.map((each) => `@@${each}@@`),
  );
});

test('a package that was not made is named', () => {
  rmSync(join(dir, 'tapmap-1.2.3-macos.tar.gz'));
  expect(() => writeRecipes(dir, '1.2.3', filled)).toThrow(
    'The recipes name tapmap-1.2.3-macos.tar.gz, which is not among what was made: run npm run package without names.',
  );
});

test.each([
  ['windows-x64.msi', 'winget/TapMap.installer.yaml'],
  ['macos.tar.gz', 'homebrew/tapmap.rb'],
  ['linux-x64.tar.xz', 'aur/PKGBUILD'],
  ['linux-arm64.tar.xz', 'aur/PKGBUILD'],
  ['linux-x64.tar.xz', 'aur/.SRCINFO'],
  ['linux-arm64.tar.xz', 'aur/.SRCINFO'],
])('%s has its address and its sum in %s', (ending, recipe) => {
  const text = textOf(recipe);
  expect(text).toContain(`https://tapmap.example/downloads/1.2.3/tapmap-1.2.3-${ending}`);
  expect(text.toLowerCase()).toContain(sha256Of(join(dir, `tapmap-1.2.3-${ending}`)));
});

test.each([
  ['filled', filled],
  ['empty', empty],
])('the manifest for winget is YAML, with the fields that its schema requires (owner.json %s)', (_, owner) => {
  const [version, locale, installer] = ['TapMap.yaml', 'TapMap.locale.en-US.yaml', 'TapMap.installer.yaml'].map(
    (name) => load(textOf(`winget/${name}`, owner)),
  );
  const common = {
    PackageIdentifier: owner === filled ? `AdaO'Neill.TapMap` : '@@maintainer@@.TapMap',
    PackageVersion: '1.2.3',
    ManifestVersion: '1.6.0',
  };
  expect(version).toEqual({ ...common, DefaultLocale: 'en-US', ManifestType: 'version' });
  expect(locale).toMatchObject({
    ...common,
    PackageLocale: 'en-US',
    PackageName: 'TapMap',
    ManifestType: 'defaultLocale',
  });
  expect(isRecord(locale) ? Object.keys(locale) : []).toEqual(
    expect.arrayContaining(['Publisher', 'License', 'ShortDescription']),
  );
  expect(installer).toMatchObject({
    ...{ ...common, InstallerType: 'msi', Scope: 'user', ManifestType: 'installer' },
    Installers: [{ Architecture: 'x64' }],
  });
  const text = textOf('winget/TapMap.installer.yaml', owner);
  expect(text).toMatch(/^ProductCode: "\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"$/m);
  expect(text).toMatch(/^ {4}InstallerSha256: "[0-9A-F]{64}"$/m);
});

test.each([filled, empty])('the recipe for Arch is a script of the shell, and both its files say the same', (owner) => {
  const script = textOf('aur/PKGBUILD', owner);
  const checked = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  expect(checked).toMatchObject({ status: 0, stderr: '' });

  const names = [
    'pkgdesc',
    'pkgver',
    'pkgrel',
    'url',
    'arch',
    'license',
    'depends',
    'provides',
    'conflicts',
    'options',
  ];
  const all = [...names, ...['source', 'sha256sums'].flatMap((name) => [`${name}_x86_64`, `${name}_aarch64`])];
  const print = all.map((name) => `for value in "\${${name}[@]}"; do echo "${name} = $value"; done`).join('\n');
  const { stdout } = spawnSync('bash', ['-c', `${script}\n${print}`], { encoding: 'utf8' });
  const listed = [...textOf('aur/.SRCINFO', owner).matchAll(/^\t(.+)$/gm)].map(([, line = '']) => line);
  expect(listed.sort()).toEqual(stdout.trim().split('\n').sort());
});

test('its package has the program, a command, and a registration for each browser', () => {
  const source = join(dir, 'src', 'tapmap-1.2.3');
  const parts = ['node', 'tapmap.js', 'install', 'uninstall', 'LICENSE'].map((name) => `${source}/${name}`);
  const make = `mkdir -p ${source} && touch ${parts.join(' ')} && . ./recipes/aur/PKGBUILD && set -e && package`;
  written();
  const env = { ...process.env, srcdir: join(dir, 'src'), pkgdir: join(dir, 'pkg') };
  const made = spawnSync('bash', ['-c', make], { cwd: dir, env, encoding: 'utf8' });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const names = filesIn(join(dir, 'pkg')).map((path) => path.slice(join(dir, 'pkg').length));
  expect(names).toEqual(
    expect.arrayContaining([
      ...['/usr/lib/tapmap/node', '/usr/lib/tapmap/tapmap.js', '/usr/bin/tapmap'],
      ...['/usr/share/licenses/tapmap-bin/LICENSE', '/etc/chromium/native-messaging-hosts/tapmap.json'],
      '/usr/lib/mozilla/native-messaging-hosts/tapmap.json',
    ]),
  );
  expect(names).not.toContain('/usr/lib/tapmap/install');
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    expect(JSON.parse(readFileSync(join(dir, 'pkg', name), 'utf8'))).toMatchObject({ path: '/usr/bin/tapmap' });
  }
});

test.each([filled, empty])('the formula for Homebrew is Ruby', (owner) => {
  const checked = spawnSync('ruby', ['-c'], { input: textOf('homebrew/tapmap.rb', owner), encoding: 'utf8' });
  expect(checked).toMatchObject({ status: 0, stdout: 'Syntax OK\n' });
});
