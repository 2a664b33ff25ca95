import { resolve } from 'node:path';
import { lockedPackage } from '../packages/locked-package.ts';
import { takeFromNpm } from '../packages/npm-archive.ts';

/** Systems as the FFI library's packages name them; of Linux with either C library. */
export type KoffiSystem = `${'linux' | 'musl' | 'darwin' | 'win32'}_${'x64' | 'arm64'}`;

/** A native module of the FFI library, and the file name that the host knows it under (native-host/system/load-koffi.ts). */
export type KoffiModule = { readonly name: string; readonly path: string };

/**
 * The FFI library's native module for a system, fetched through npm once into .cache/.
 *
 * @throws {ArchiveUnavailable} when npm does not deliver it
 */
export function fetchKoffi(system: KoffiSystem): KoffiModule {
  // The module for musl is in the package for Linux.
  const locked = lockedPackage(`@koromix/koffi-${system.replace('musl', 'linux').replace('_', '-')}`);
  const path = resolve('.cache/runtimes', `koffi-${system}-${locked.version}.node`);
  takeFromNpm(locked, `package/${system}/koffi.node`, path);
  return { name: `koffi-${system}.node`, path };
}
