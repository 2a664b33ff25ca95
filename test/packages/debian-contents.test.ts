import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { filesIn } from '../../scripts/release/archives.ts';
import { blankMaintainer } from '../../scripts/release/debian/control.ts';
import { systemManifests } from '../../scripts/release/debian/system-manifests.ts';
import { runtimeVersion } from '../../scripts/release/node-runtimes.ts';
import { readOwner } from '../../scripts/release/owner.ts';
import { madeDeb } from './debian/made-deb.ts';
import { newestSymbols } from './debian/newest-symbols.ts';

describe.each([
  ['amd64', 'Advanced Micro Devices X86-64', 'koffi-linux_x64.node'],
  ['arm64', 'AArch64', 'koffi-linux_arm64.node'],
] as const)('the package for %s', (architecture, machine, koffi) => {
  let deb: string;
  let tree: string;
  beforeAll(async () => {
    deb = await madeDeb(architecture);
    tree = mkdtempSync(join(tmpdir(), 'tapmap-contents-'));
    run('dpkg-deb', '--raw-extract', deb, join(tree));
  });
  afterAll(() => rmSync(tree, { recursive: true }));
  const read = (path: string): string => readFileSync(join(tree, path), 'utf8');

  test('says what it is, and needs nothing but the libraries of C and C++', () => {
    expect(run('dpkg-deb', '--info', deb)).not.toMatch(/(pre|post)(inst|rm)/);
    const { maintainer, homepage } = readOwner();
    const { 'Installed-Size': sizeKib, Description: description, ...fields } = controlFields(deb);
    expect(fields).toEqual({
      Package: 'tapmap',
      Version: packageJson.version,
      Architecture: architecture,
      Maintainer: maintainer ?? blankMaintainer,
      Depends: 'libc6 (>= 2.28), libgcc-s1 | libgcc1, libstdc++6 (>= 7)',
      Section: 'net',
      Priority: 'optional',
      ...(homepage === null ? {} : { Homepage: homepage }),
    });
    expect(description).toContain('browser companion');
    // What du(1) counts, which rounds up to the blocks of the file system.
    const usedKib = Number.parseInt(run('du', '--summarize', '--apparent-size', '--block-size=1K', tree), 10);
    expect(Math.abs(Number(sizeKib) / usedKib - 1)).toBeLessThan(0.01);
  });

  test('leaves blank what owner.json does not tell: the maintainer alone', () => {
    const blank = Object.entries(controlFields(deb)).filter(([, text]) => /NOT SET|\.invalid/.test(text));
    expect(blank.map(([name]) => name)).toEqual(readOwner().maintainer === null ? ['Maintainer'] : []);
  });

  test('registers the host with each browser, by the manifest that an installation by a user writes', () => {
    const { chrome, edge } = readOwner().storeIds;
    const ids = [chrome, edge].filter((id) => id !== null);
    const registered = filesIn(tree).filter((path) => path.endsWith('/native-messaging-hosts/tapmap.json'));
    expect(registered.map((path) => path.slice(tree.length)).sort()).toEqual(
      systemManifests.map(({ path }) => path).sort(),
    );
    for (const { family, path } of systemManifests) {
      expect(read(path)).toBe(hostManifest(family, '/usr/lib/tapmap/tapmap', ids));
    }
  });

  test('has what lies in /etc as configuration files, and no other', () => {
    const inEtc = systemManifests.map(({ path }) => path).filter((path) => path.startsWith('/etc/'));
    expect(read('DEBIAN/conffiles').trim().split('\n').sort()).toEqual(inEtc.sort());
  });

  test('belongs to root, and nobody else can write to it', () => {
    const lines = run('dpkg-deb', '--contents', deb).trim().split('\n');
    const odd = lines.filter((line) => !/^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|lrwxrwxrwx) root\/root /.test(line));
    expect(odd).toEqual([]);
    const programs = lines.filter((line) => line.startsWith('-rwx')).map((line) => line.replace(/.* \./, ''));
    expect(programs.sort()).toEqual(['/usr/lib/tapmap/node', '/usr/lib/tapmap/tapmap']);
    expect(readlinkSync(join(tree, 'usr/bin/tapmap'))).toBe('../lib/tapmap/tapmap');
  });

  test('brings programs for that processor, which need no newer libraries than it says', () => {
    for (const name of ['node', koffi]) {
      const path = join(tree, 'usr/lib/tapmap', name);
      expect(run('readelf', '--file-header', path)).toMatch(new RegExp(`Machine: +${machine}$`, 'm'));
      const newest = newestSymbols(run('readelf', '--version-info', '--wide', path));
      expect(isAtMost(newest.get('GLIBC'), '2.28'), `GLIBC ${newest.get('GLIBC')}`).toBe(true);
      // GCC 7's libstdc++: https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
      expect(isAtMost(newest.get('GLIBCXX'), '3.4.24'), `GLIBCXX ${newest.get('GLIBCXX')}`).toBe(true);
      expect(isAtMost(newest.get('CXXABI'), '1.3.11'), `CXXABI ${newest.get('CXXABI')}`).toBe(true);
      const libraries = [...run('readelf', '--dynamic', path).matchAll(/Shared library: \[(.+)\]/g)].map(
        ([, so]) => so,
      );
      expect(
        libraries.filter((so) => !/^(lib(c|m|dl|pthread|stdc\+\+|gcc_s)|ld-linux-.+)\.so\.\d$/.test(so ?? '')),
      ).toEqual([]);
    }
    expect(run('grep', '--count', '--text', `v${runtimeVersion}`, join(tree, 'usr/lib/tapmap/node'))).not.toBe('0\n');
  });

  test('holds the sums of its files', () => {
    expect(run('sh', '-c', `cd '${tree}' && md5sum --check --quiet --strict DEBIAN/md5sums`)).toBe('');
    const summed = read('DEBIAN/md5sums')
      .trim()
      .split('\n')
      .map((line) => line.slice(34));
    const others = filesIn(tree)
      .map((path) => path.slice(tree.length + 1))
      .filter((path) => !/^(etc|DEBIAN)\//.test(path) && lstatSync(join(tree, path)).isFile());
    expect(summed.sort()).toEqual(others.sort());
  });

  test('has every licence that lies beside the program in its copyright file, word for word', () => {
    const copyright = read('usr/share/doc/tapmap/copyright');
    for (const name of ['LICENSE', 'NOTICE', 'LICENSE.node']) {
      expect(copyright).toContain(read(`usr/lib/tapmap/${name}`).trim());
    }
  });

  test('has changelogs, and a manual page that man shows with every command of --help', () => {
    const documents = join(tree, 'usr/share/doc/tapmap');
    expect(run('dpkg-parsechangelog', '--file', join(documents, 'changelog.gz'))).toContain('Version: ');
    expect(run('zcat', join(documents, 'CHANGELOG.md.gz'))).toBe(readFileSync('CHANGELOG.md', 'utf8'));
    const help = run(process.execPath, join(tree, 'usr/lib/tapmap/tapmap.js'), '--help');
    const commands = [...help.matchAll(/^(?:usage:|) +(tapmap \w+)/gm)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(5);
    const page = run('man', '--warnings', join(tree, 'usr/share/man/man1/tapmap.1.gz'));
    for (const command of commands) expect(page).toContain(command);
  });
});

function controlFields(deb: string): Record<string, string> {
  const text = run('dpkg-deb', '--field', deb);
  const fields = [...text.matchAll(/^([\w-]+): (.+(?:\n .+)*)$/gm)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

/** Compares version numbers. */
function isAtMost(version: string | undefined, limit: string): boolean {
  return version === undefined || version.localeCompare(limit, 'en', { numeric: true }) <= 0;
}

function run(program: string, ...args: string[]): string {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '100' };
  return execFileSync(program, args, { encoding: 'utf8', env, maxBuffer: 1e8 });
}
