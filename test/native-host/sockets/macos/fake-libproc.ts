import type { Libproc } from '../../../../native-host/system/macos/libproc.ts';
import { procBsdinfo, procFdinfos, socketFdinfo, type ProcessFields, type SocketFields } from './proc-info-bytes.ts';

export type FakeProcess = ProcessFields & {
  path?: string;
  /** By descriptor; 'file' for anything but a socket, an errno for a descriptor whose query fails. */
  descriptors: Record<number, SocketFields | 'file' | number>;
};

const ESRCH = 3;
const EPERM = 1;

/**
 * libproc as in bsd/kern/proc_info.c of xnu, over made-up processes: the only part that cannot be real here. A
 * process that is 'hidden' is another user's.
 */
export function fakeLibproc(processes: Map<number, FakeProcess | 'hidden'>): Libproc {
  let errno = 0;
  const fail = (reason: number): number => {
    errno = reason;
    return 0;
  };
  const write = (bytes: Uint8Array, content: Uint8Array): number => {
    const written = content.subarray(0, bytes.length);
    bytes.set(written);
    return written.length;
  };

  return {
    listpids: (_type, _typeinfo, bytes) => {
      const pids = Int32Array.from([...processes.keys()].reverse()); // the newest first
      return pids.length === 0 ? fail(EPERM) : write(bytes, new Uint8Array(pids.buffer));
    },
    pidinfo(pid, flavor, _arg, bytes) {
      const process = processes.get(pid);
      if (process === undefined) return fail(ESRCH);
      if (process === 'hidden') return fail(EPERM);
      if (flavor === 3) return write(bytes, procBsdinfo(pid, process));
      const types = Object.entries(process.descriptors).map(([descriptor, what]): [number, number] => [
        Number(descriptor),
        what === 'file' ? 1 : 2,
      ]);
      return write(bytes, procFdinfos(types));
    },
    pidfdinfo(pid, descriptor, _flavor, bytes) {
      const process = processes.get(pid);
      const what = process === undefined || process === 'hidden' ? undefined : process.descriptors[descriptor];
      if (what === undefined || what === 'file') return fail(9);
      return typeof what === 'number' ? fail(what) : write(bytes, socketFdinfo(what));
    },
    pidpath(pid, bytes) {
      const process = processes.get(pid);
      if (process === undefined || process === 'hidden' || process.path === undefined) return fail(ESRCH);
      return write(bytes, new TextEncoder().encode(process.path));
    },
    errno: () => errno,
  };
}
