import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fetchKoffi, type KoffiSystem } from './koffi-module.ts';
import { takeFromNpm, type NpmArchive } from '../packages/npm-archive.ts';

/** The systems for which a package brings its own Node. */
export type Runtime = 'linux-x64' | 'linux-arm64' | 'win-x64';

/** Maintained until April 2027, and the newest line whose Windows program starts under wine 8, so that tests run it. */
export const runtimeVersion = '22.23.3';

const archives: Readonly<Record<Runtime, { integrity: string; program: string; koffi: KoffiSystem }>> = {
  'linux-x64': {
    integrity: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
    program: 'bin/node',
    koffi: 'linux_x64',
  },
  'linux-arm64': {
    integrity: 'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
    program: 'bin/node',
    koffi: 'linux_arm64',
  },
  'win-x64': {
    integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
    program: 'bin/node.exe',
    koffi: 'win32_x64',
  },
};

export type FetchedRuntime = {
  readonly nodePath: string;
  /** The FFI library's native module for that system, and the file name that the host knows it under. */
  readonly koffiPath: string;
  readonly koffiName: string;
};

/**
 * Node and the FFI library's native module for a system, fetched through npm once into .cache/.
 *
 * @throws {ArchiveUnavailable} when npm does not deliver one
 */
export function fetchRuntime(runtime: Runtime): FetchedRuntime {
  const { program, koffi } = archives[runtime];
  const nodePath = resolve('.cache/runtimes', `${runtime}-${runtimeVersion}-${basename(program)}`);
  takeFromNpm(archiveOf(runtime), `package/${program}`, nodePath);
  const { name: koffiName, path: koffiPath } = fetchKoffi(koffi);
  return { nodePath, koffiPath, koffiName };
}

/**
 * The licences of Node and of all that is linked into it. One text for all systems: the Windows package has none.
 *
 * @throws {ArchiveUnavailable} when npm does not deliver it
 */
export function runtimeLicence(): string {
  const path = resolve('.cache/runtimes', `node-${runtimeVersion}-LICENSE`);
  takeFromNpm(archiveOf('linux-x64'), 'package/LICENSE', path);
  return readFileSync(path, 'utf8');
}

const archiveOf = (runtime: Runtime): NpmArchive => ({
  name: `node-${runtime}`,
  version: runtimeVersion,
  integrity: archives[runtime].integrity,
});
