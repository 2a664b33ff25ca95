import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { once } from 'node:events';
import { createFrameParser } from '../../native-host/messaging/parse-frames.ts';
import { isRecord } from '../../scripts/is-record.ts';

// The program finds its parts beside its own real file, and runs nothing that lies in the current folder.
const origin = 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/';
let root: string;
/** The current folder, full of files with the names of our parts. */
let traps: string;
/** What a trap that is run writes. */
let mark: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tapmap-own-files-')));
  cpSync('dist/native-host', join(root, 'built'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  [traps, mark] = [join(root, 'traps'), join(root, 'a-trap-was-run')];
  mkdirSync(join(root, 'program'));
  for (const name of readdirSync(join(root, 'built'))) copyTo(join(root, 'program'), name);
  for (const folder of ['.', 'dist/native-host', 'host', 'node_modules/koffi', 'node_modules/maxmind']) {
    setTraps(join(traps, folder));
  }
});
afterEach(() => {
  for (const name of readdirSync(root)) if (name !== 'built') rmSync(join(root, name), { recursive: true });
});

/** The databases as links, since they are large. */
function copyTo(folder: string, name: string): void {
  const copy = name.endsWith('.mmdb') ? linkSync : copyFileSync;
  copy(join(root, 'built', name), join(folder, name));
}

/** Native modules that load, told from ours by their path; scripts that say that they ran; databases. */
function setTraps(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(root, 'built'))) {
    if (!name.endsWith('.mmdb') && !name.endsWith('.node')) continue;
    copyTo(folder, name);
    if (name.endsWith('.node')) appendFileSync(join(folder, name), 'other bytes after the end of the module');
  }
  const script = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, __filename);`;
  for (const name of ['tapmap.js', 'index.js', '[eval]', '[stdin]']) writeFileSync(join(folder, name), script);
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs", "main": "tapmap.js" }');
}

const program = () => join(root, 'program', 'tapmap.js');
const linked = (path: string, how: (target: string, path: string) => void, target = program()): string => {
  mkdirSync(join(path, '..'), { recursive: true });
  how(target, path);
  return path;
};

type Start = [what: string, args: () => string[], source: 'netlink' | 'procfs'];
const starts: Start[] = [
  ['by its path', () => [program()], 'netlink'],
  [
    'renamed',
    () => {
      renameSync(program(), join(root, 'program', 'tm.js'));
      return [join(root, 'program', 'tm.js')];
    },
    'netlink',
  ],
  ['through a link', () => [linked(join(traps, 'tm.js'), symlinkSync)], 'netlink'],
  ['through a link that is a command', () => [linked(join(root, 'bin', 'tapmap'), symlinkSync)], 'netlink'],
  [
    'through a link whose name is kept',
    () => ['--preserve-symlinks', '--preserve-symlinks-main', linked(join(traps, 'tm.js'), symlinkSync)],
    'netlink',
  ],
  [
    'through a link to its folder',
    () => [join(linked(join(traps, 'folder'), symlinkSync, join(root, 'program')), 'tapmap.js')],
    'netlink',
  ],
  ['as a hard link elsewhere', () => [linked(join(root, 'alone', 'tm.js'), linkSync)], 'procfs'],
  ['as a hard link among the traps', () => [linked(join(traps, 'tm.js'), linkSync)], 'procfs'],
  ['with require', () => ['-e', `require(${JSON.stringify(program())})`, 'x'], 'netlink'],
  ['with import', () => ['--input-type=module', '-e', `await import(${JSON.stringify(program())})`, 'x'], 'netlink'],
  ['before another program', () => ['--require', program(), '-e', '0', 'x'], 'netlink'],
];

test.each(starts)('started %s, it uses nothing of the current folder', async (_, args, source) => {
  const files = await filesInUse(args(), source);
  const others = files.filter((path) => path.startsWith(traps));
  // A hard link cannot be told from a copy: its folder is the program's, and may hold data, but no code of ours.
  expect(others.filter((path) => !path.endsWith('.mmdb'))).toEqual([]);
  if (source === 'netlink') {
    expect(others).toEqual([]);
    expect(files.filter((path) => path.endsWith('.node'))).toHaveLength(1);
  }
  expect(existsSync(mark) ? readFileSync(mark, 'utf8') : null).toBeNull();
});

test('without a file of its own it refuses to start', () => {
  const { status, stderr } = spawnSync(process.execPath, ['-', origin], {
    cwd: traps,
    stdio: [openSync(program(), 'r'), 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect(stderr).toBe('tapmap: TapMap cannot run without its file. Start it by its path: node /path/to/tapmap.js\n');
  expect(status).toBe(1);
  expect(existsSync(mark)).toBe(false);
});

test('a native module that is not of its build is not loaded', async () => {
  for (const name of readdirSync(join(root, 'program'))) {
    if (name.endsWith('.node')) appendFileSync(join(root, 'program', name), 'x');
  }
  const files = await filesInUse([program()], 'procfs');
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([]);
});

/** The files that the host has open or mapped once it has located an address, for which it runs its worker. */
async function filesInUse(args: string[], source: string): Promise<string[]> {
  const host = spawn(process.execPath, [...args, origin], { cwd: traps, stdio: ['pipe', 'pipe', 'pipe'] });
  const frames = createFrameParser(true);
  let errors = '';
  host.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const located = new Promise<void>((resolve, reject) => {
    host.once('exit', () => reject(new Error(`the host ended: ${errors}`)));
    host.stdout.on('data', (chunk: Buffer) => {
      for (const bytes of frames.push(chunk)) {
        const message: unknown = JSON.parse(new TextDecoder().decode(bytes));
        if (isRecord(message) && message['type'] === 'hello') expect(message['source']).toBe(source);
        if (isRecord(message) && message['type'] === 'located') resolve();
      }
    });
  });
  const request = Buffer.from(JSON.stringify({ type: 'locate', requestId: 1, addresses: ['8.8.8.8'] }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(request.length);
  host.stdin.write(Buffer.concat([length, request]));
  await located;
  const mapped = [...readFileSync(`/proc/${host.pid}/maps`, 'utf8').matchAll(/ (\/.*)$/gm)].map(
    ([, path]) => path ?? '',
  );
  const open = readdirSync(`/proc/${host.pid}/fd`).map((fd) => linkOf(`/proc/${host.pid}/fd/${fd}`));
  const ended = once(host, 'exit');
  host.stdin.end();
  await ended;
  return [...new Set([...mapped, ...open])].filter((path) => path.startsWith(root));
}

/** Descriptors come and go while they are listed. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
