import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** What a build fixes in a bundle (scripts/bundle-for-node.ts). */
type Built = {
  /** The program's folder; null where it is the bundle's own. */
  readonly programDir: string | null;
  /** The SHA-256 sums (hex) of the native modules beside the bundle, by file name. */
  readonly moduleSums: Readonly<Record<string, string>>;
  /** The ids that Chromium's stores have given the extension (scripts/release/owner.json). */
  readonly storeIds: readonly string[];
};

declare const TAPMAP_BUILT: Built | undefined;

/** Undefined when run from source, as in tests. */
const built: Built | undefined = typeof TAPMAP_BUILT === 'undefined' ? undefined : TAPMAP_BUILT;

/** The program's only script, under whatever name it has; its worker thread runs it too. */
export const programScript: string =
  built?.programDir === null ? ownFile() : join(built?.programDir ?? builtDirOfSource(), 'tapmap.js');

/** The folder of the program, its databases and its native module. */
export const programDir: string = dirname(programScript);

/** The sums of the native modules that may be loaded; null when run from source. */
export const moduleSums: ReadonlyMap<string, string> | null = built ? new Map(Object.entries(built.moduleSums)) : null;

/** The ids that Chromium's stores have given the extension; none when run from source. */
export const storeIds: readonly string[] = built?.storeIds ?? [];

/**
 * The real file of this bundle: the path that it was started under may be a link (npm's, or anyone's), and what lies
 * beside the link is not ours. A program that has no file (`node < tapmap.js`) would find its parts in the current folder.
 */
function ownFile(): string {
  if (isAbsolute(__filename)) return realpathSync(__filename);
  process.stderr.write('tapmap: TapMap cannot run without its file. Start it by its path: node /path/to/tapmap.js\n');
  process.exit(1);
}

function builtDirOfSource(): string {
  return resolve(import.meta.dirname, '../dist/native-host');
}
