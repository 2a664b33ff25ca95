import { FfiUnavailable, loadKoffi } from '../load-koffi.ts';

/** A table of the kernel by its numeric name. @throws {SysctlError} */
export type ReadSysctl = (name: readonly number[]) => Uint8Array;

/** The kernel refused a table. */
export class SysctlError extends Error {
  readonly errno: number;

  constructor(errno: number) {
    super(`sysctl failed with errno ${errno}`);
    this.name = 'SysctlError';
    this.errno = errno;
  }
}

/**
 * sysctl(3) of the C library. It copies whole tables into our own buffer, so there is no foreign pointer to follow.
 *
 * @throws {FfiUnavailable} when the FFI library or the C library cannot be loaded
 */
export function loadSysctl(): ReadSysctl {
  const koffi = loadKoffi();
  const sysctl: Sysctl = bind(koffi);
  return (name) => readTable(sysctl, () => koffi.errno(), name);
}

type Sysctl = (
  name: Int32Array,
  nameLength: number,
  table: Uint8Array | null,
  length: BigUint64Array,
  newValue: null,
  newLength: number,
) => number;

function bind(koffi: ReturnType<typeof loadKoffi>): Sysctl {
  try {
    return koffi.load('/usr/lib/libSystem.B.dylib').func('int sysctl(void *, uint, void *, void *, void *, size_t)');
  } catch (error) {
    throw new FfiUnavailable('no C library', { cause: error }); // koffi says only in its message what is missing
  }
}

/** The table grew between measuring and reading it. */
const ENOMEM = 12;
const ATTEMPTS = 5;

function readTable(sysctl: Sysctl, errno: () => number, name: readonly number[]): Uint8Array {
  const mib = Int32Array.from(name);
  for (let attempt = 1; ; attempt++) {
    const length = new BigUint64Array(1);
    if (sysctl(mib, mib.length, null, length, null, 0) !== 0) throw new SysctlError(errno());
    length[0] = (length[0] ?? 0n) + 4096n;
    const table = new Uint8Array(Number(length[0]));
    if (sysctl(mib, mib.length, table, length, null, 0) === 0) return table.subarray(0, Number(length[0]));
    const reason = errno();
    if (reason !== ENOMEM || attempt === ATTEMPTS) throw new SysctlError(reason);
  }
}
