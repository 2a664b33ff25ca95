import { lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlaceRefused } from '../../../native-host/registration/files/place-refused.ts';
import { parseMark } from '../../../native-host/registration/mark.ts';
import { removeHost } from '../../../native-host/registration/remove-host.ts';
import { hasCode } from '../../../native-host/system/error-code.ts';
import { fingerprint } from './fingerprint.ts';
import { data, inHomeOf, program } from './in-home-of.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

// `install` and `uninstall` touch nothing that is not TapMap's, and no place that others could change.
let scratch: ScratchHome;
beforeEach(async () => {
  scratch = await makeScratchHome();
  await scratch.addFolders('.config/chromium', '.mozilla/firefox', '.local/share', '../elsewhere');
});
afterEach(() => scratch.remove());

const { install, inHome, put, link, makePipe, makeSocket } = inHomeOf(() => scratch);

describe('what the user put into the folder of the program', () => {
  const mine = ['notes.txt', 'more', 'link', 'pipe', 'socket'].map((name) => `${program}/${name}`);
  beforeEach(async () => {
    await install();
    await put(`${program}/notes.txt`);
    await put(`${program}/more/notes.txt`);
    await link(`${program}/link`, join(scratch.root, 'elsewhere'));
    await makePipe(`${program}/pipe`);
    await makeSocket(`${program}/socket`);
  });
  const ofMine = async () =>
    Object.entries(await fingerprint(scratch.home)).filter(([path]) => mine.some((one) => path.startsWith(one)));

  test('stays there through an upgrade, and is named', async () => {
    const before = await ofMine();
    expect(before).toHaveLength(mine.length + 1);
    await writeFile(join(scratch.program.dir, 'tapmap.js'), 'new');
    const { kept, left } = await install();
    expect(kept.sort()).toEqual(mine.map(inHome).sort());
    expect(left).toEqual([]);
    expect(await ofMine()).toEqual(before);
    expect(await readFile(inHome(`${program}/tapmap.js`), 'utf8')).toBe('new');
    expect(await readdir(inHome(data))).toEqual(['host']);
  });

  test('is left when the program is removed, and named', async () => {
    const before = await ofMine();
    const { leftPaths, removedProgramDir } = await removeHost(scratch.host);
    expect(leftPaths.sort()).toEqual(mine.map(inHome).sort());
    expect(removedProgramDir).toBe(inHome(program));
    expect(await ofMine()).toEqual(before);
    expect((await readdir(inHome(program))).sort()).toEqual(mine.map((path) => path.slice(program.length + 1)).sort());
  });
});

test('of the folder that it is built in, only the program is installed', async () => {
  await writeFile(join(scratch.program.dir, 'letter.odt'), 'mine');
  await symlink('/etc/hostname', join(scratch.program.dir, 'network.mmdb'));
  await install();
  expect((await readdir(inHome(program))).sort()).toEqual(
    ['city.mmdb', 'installation.json', 'koffi.node', 'package.json', 'tapmap', 'tapmap.js'].sort(),
  );
});

test('the mark is written before everything else, and lists it', async () => {
  await install();
  const mark = parseMark(await readFile(inHome(`${program}/installation.json`), 'utf8'));
  expect([...(mark?.files ?? [])].sort()).toEqual((await readdir(inHome(program))).sort());
});

/** Where a user may have put something, ours and not. */
const places = [
  ...[
    'notes',
    'host',
    'host/notes',
    'host/installation.json',
    'host.old-1',
    'host.old-1/notes',
    'databases/my.mmdb',
  ].map((name) => `${data}/${name}`),
  ...['other.json', 'tapmap.json'].map((name) => `.config/chromium/NativeMessagingHosts/${name}`),
  ...['native-messaging-hosts', 'native-messaging-hosts/tapmap.json', 'notes'].map((name) => `.mozilla/${name}`),
];
const kinds = {
  file: (path: string) => put(path, '{"name":"of another program"}'),
  folder: (path: string) => put(`${path}/notes`),
  link: (path: string) => link(path, join(scratch.root, 'elsewhere')),
  pipe: makePipe,
};
const isKind = (kind: string): kind is keyof typeof kinds => kind in kinds;

test('whatever there is in a home, it is the same after installing and removing', { timeout: 120_000 }, async () => {
  await assert(
    asyncProperty(
      array(tuple(constantFrom(...places), constantFrom(...Object.keys(kinds))), { maxLength: 4 }),
      async (found) => {
        await scratch.remove();
        scratch = await makeScratchHome();
        await scratch.addFolders('.config/chromium', '.mozilla/firefox', '.local/share', '../elsewhere');
        for (const [path, kind] of found) {
          const isFree = await lstat(inHome(path)).then(
            () => false,
            (error: unknown) => hasCode(error, 'ENOENT'),
          );
          if (isFree && isKind(kind)) await kinds[kind](path);
        }
        const before = await fingerprint(scratch.root);
        const refused = await orRefused(install);
        if (refused !== null) expect(await fingerprint(scratch.root)).toEqual(before);
        await orRefused(() => removeHost(scratch.host));
        expect(await fingerprint(scratch.root)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

/** A refusal, or an error of the system that names the path; any other is a fault. */
async function orRefused(act: () => Promise<unknown>): Promise<Error | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof PlaceRefused) return error;
    if (error instanceof Error && 'path' in error && 'code' in error) return error;
    throw error;
  }
}
