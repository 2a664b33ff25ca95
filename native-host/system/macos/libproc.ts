import { FfiUnavailable, loadKoffi } from '../load-koffi.ts';

/**
 * Functions of libproc (libsyscall/wrappers/libproc/libproc.h of xnu). Each returns the number of bytes that the system
 * wrote, and 0 on failure with the reason in errno.
 */
export type Libproc = {
  listpids(type: number, typeinfo: number, bytes: Uint8Array, length: number): number;
  pidinfo(pid: number, flavor: number, arg: number, bytes: Uint8Array, length: number): number;
  pidfdinfo(pid: number, descriptor: number, flavor: number, bytes: Uint8Array, length: number): number;
  pidpath(pid: number, bytes: Uint8Array, length: number): number;
  /** The reason of the last failure; to be read directly after the call. */
  errno(): number;
};

let libproc: Libproc | undefined;

/** @throws {FfiUnavailable} when the FFI library or libproc cannot be loaded */
export function loadLibproc(): Libproc {
  libproc ??= bindLibproc(LIBRARIES);
  return libproc;
}

/** Both names are in the loader's shared cache; neither has been a real file since macOS 11. */
const LIBRARIES = ['/usr/lib/libproc.dylib', '/usr/lib/libSystem.B.dylib'];

function bindLibproc(paths: string[]): Libproc {
  const koffi = loadKoffi();
  const failures: unknown[] = [];
  for (const path of paths) {
    try {
      const library = koffi.load(path);
      return {
        listpids: library.func('int proc_listpids(uint32_t, uint32_t, void *, int)'),
        pidinfo: library.func('int proc_pidinfo(int, int, uint64_t, void *, int)'),
        pidfdinfo: library.func('int proc_pidfdinfo(int, int, int, void *, int)'),
        pidpath: library.func('int proc_pidpath(int, void *, uint32_t)'),
        errno: () => koffi.errno(),
      };
    } catch (error) {
      failures.push(error); // koffi says only in its message what is missing
    }
  }
  throw new FfiUnavailable(`no libproc among ${paths.join(', ')}`, { cause: failures });
}
