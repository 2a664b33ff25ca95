import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHostPlatform } from '../../../native-host/system/host-platform.ts';

/** A home folder whose name has the characters that are difficult for shells and browsers, and a program to install. */
export async function makeScratchHome() {
  const root = await mkdtemp(join(tmpdir(), 'tapmap-registration-'));
  const home = join(root, `hömé & 100% it's "x" $(y)`);
  const programDir = join(root, 'node_modules', 'tapmap', 'dist');
  await mkdir(home);
  await mkdir(programDir, { recursive: true });
  await writeFile(join(programDir, 'tapmap.js'), fakeProgram);
  await writeFile(join(programDir, 'package.json'), '{"type":"commonjs"}');
  await writeFile(join(programDir, 'city.mmdb'), 'city');
  await writeFile(join(programDir, 'koffi.node'), 'native');
  return {
    root,
    home,
    program: { dir: programDir, script: join(programDir, 'tapmap.js'), node: process.execPath },
    host: readHostPlatform({ HOME: home }, 'linux'),
    addFolders: (...folders: string[]) =>
      Promise.all(folders.map((folder) => mkdir(join(home, folder), { recursive: true }))),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export type ScratchHome = Awaited<ReturnType<typeof makeScratchHome>>;

/** Prints how it was started, as one line of JSON. */
const fakeProgram = `
const { NODE_OPTIONS = null, NODE_PATH = null, TAKEN = null } = process.env;
console.log(JSON.stringify({ args: process.argv.slice(2), script: __filename, NODE_OPTIONS, NODE_PATH, TAKEN, node: process.execPath, parent: process.ppid }));
`;
