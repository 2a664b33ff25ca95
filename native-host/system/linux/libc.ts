import { FfiUnavailable, loadKoffi } from '../load-koffi.ts';

/** Functions of the C library; each returns −1 on failure, with the reason in errno. */
export type Libc = {
  socket(family: number, type: number, protocol: number): number;
  bind(fd: number, address: Uint8Array, length: number): number;
  setsockopt(fd: number, level: number, option: number, value: Uint8Array, length: number): number;
  send(fd: number, bytes: Uint8Array, length: number, flags: number): number;
  recv(fd: number, bytes: Uint8Array, length: number, flags: number): number;
  close(fd: number): number;
  /** The reason of the last failure; to be read directly after the call. */
  errno(): number;
};

let libc: Libc | undefined;

/** @throws {FfiUnavailable} when the FFI library or the C library cannot be loaded */
export function loadLibc(): Libc {
  libc ??= bindLibc();
  return libc;
}

/** glibc has one name everywhere; musl names its C library after the processor. */
const MUSL_ARCH: Record<string, string> = { x64: 'x86_64', arm64: 'aarch64', riscv64: 'riscv64' };

function bindLibc(): Libc {
  const koffi = loadKoffi();
  const library = firstLibrary(koffi, ['libc.so.6', `libc.musl-${MUSL_ARCH[process.arch] ?? process.arch}.so.1`]);
  return {
    socket: library.func('int socket(int, int, int)'),
    bind: library.func('int bind(int, void *, uint)'),
    setsockopt: library.func('int setsockopt(int, int, int, void *, uint)'),
    send: library.func('long send(int, void *, size_t, int)'),
    recv: library.func('long recv(int, void *, size_t, int)'),
    close: library.func('int close(int)'),
    errno: () => koffi.errno(),
  };
}

function firstLibrary(koffi: ReturnType<typeof loadKoffi>, names: string[]) {
  const failures: unknown[] = [];
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch (error) {
      failures.push(error); // koffi says only in its message why a library does not load
    }
  }
  throw new FfiUnavailable(`no C library among ${names.join(', ')}`, { cause: failures });
}
