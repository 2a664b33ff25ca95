import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as Koffi from 'koffi';
import { programDir } from '../program-files.ts';

export type Ffi = typeof Koffi;

/** No native module of the FFI library can be loaded here; readers that need none are then used. */
export class FfiUnavailable extends Error {
  override readonly name = 'FfiUnavailable';
}

let loaded: Ffi | undefined;

/**
 * The FFI library, from the native module next to the program.
 *
 * Its package's own loader searches node_modules, which an installed host does not have, so the module is opened
 * directly. There is one file for each C library (glibc and musl have different ABIs): the wrong one fails to load.
 *
 * @throws {FfiUnavailable} when there is no module for this machine or none of them loads
 */
export function loadKoffi(): Ffi {
  loaded ??= openFirst(nativeModuleFiles().filter((file) => existsSync(file)));
  return loaded;
}

const SYSTEMS = ['linux', 'musl', 'darwin', 'win32', 'freebsd', 'openbsd'];

/** Where the build puts the modules: `koffi-linux_x64.node`, `koffi-musl_x64.node`, … */
function nativeModuleFiles(): string[] {
  return SYSTEMS.map((system) => join(programDir, `koffi-${system}_${process.arch}.node`));
}

function openFirst(files: string[]): Ffi {
  const failures: unknown[] = [];
  for (const file of files) {
    const module: { exports: unknown } = { exports: {} };
    try {
      process.dlopen(module, file);
    } catch (error) {
      failures.push(error);
      continue;
    }
    if (isKoffi(module.exports)) return module.exports;
  }
  throw new FfiUnavailable('no native module of the FFI library loads here', { cause: failures });
}

function isKoffi(exports: unknown): exports is Ffi {
  return typeof exports === 'object' && exports !== null && 'load' in exports && 'errno' in exports;
}
