import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Koffi from 'koffi';
import { moduleSums, programDir } from '../program-files.ts';
import { isFileError } from './error-code.ts';

export type Ffi = typeof Koffi;

/** No native module of the FFI library can be loaded here; readers that need none are then used. */
export class FfiUnavailable extends Error {
  override readonly name = 'FfiUnavailable';
}

let loaded: Ffi | undefined;

/**
 * The FFI library, from the native module next to the program.
 *
 * Its package's own loader searches node_modules and the current folder, so the module is opened directly: only one that
 * the build put there, since a copy or a hard link of the program may lie in anybody's folder. There is one file for each
 * C library (glibc and musl have different ABIs): the wrong one fails to load.
 *
 * @throws {FfiUnavailable} when there is no module for this machine or none of them loads
 */
export function loadKoffi(): Ffi {
  loaded ??= openFirst(nativeModules().filter((name) => existsSync(join(programDir, name))));
  return loaded;
}

const SYSTEMS = ['linux', 'musl', 'darwin', 'win32', 'freebsd', 'openbsd'];

/** As the build names the modules: `koffi-linux_x64.node`, `koffi-musl_x64.node`, … */
function nativeModules(): string[] {
  return SYSTEMS.map((system) => `koffi-${system}_${process.arch}.node`);
}

function openFirst(names: string[]): Ffi {
  const failures: unknown[] = [];
  for (const name of names) {
    const module: { exports: unknown } = { exports: {} };
    try {
      refuseOther(name);
      process.dlopen(module, join(programDir, name));
    } catch (error) {
      failures.push(error);
      continue;
    }
    if (isKoffi(module.exports)) return module.exports;
  }
  throw new FfiUnavailable('no native module of the FFI library loads here', { cause: failures });
}

/** @throws {FfiUnavailable} for a module that is not the build's, or damaged since */
function refuseOther(name: string): void {
  if (moduleSums === null) return;
  if (moduleSums.get(name) !== sumOf(join(programDir, name))) throw new FfiUnavailable(`${name} is not of this build`);
}

function sumOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

function isKoffi(exports: unknown): exports is Ffi {
  return typeof exports === 'object' && exports !== null && 'load' in exports && 'errno' in exports;
}
