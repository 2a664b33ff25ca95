import type { CgroupNames } from '../services/cgroup-names.ts';
import type { HeldSocket } from './held-socket.ts';

/** The sockets whose service only their control group shows: the process is hidden, or its own group has no name. */
export type GroupServices<S extends HeldSocket> = {
  want(socket: S): void;
  release(inode: number): void;
  /** @returns those that got a service now; the next call tries the rest again */
  resolve(): S[];
};

export function createGroupServices<S extends HeldSocket>(names: CgroupNames): GroupServices<S> {
  const wanting = new Map<number, S>();
  return {
    want: (socket) => void wanting.set(socket.inode, socket),
    release: (inode) => void wanting.delete(inode),
    resolve() {
      const served: S[] = [];
      for (const [inode, socket] of wanting) {
        const service = names.serviceOf(socket.cgroupId ?? 0);
        if (service === undefined) continue;
        wanting.delete(inode);
        if (service === null) continue;
        socket.service = service;
        served.push(socket);
      }
      return served;
    },
  };
}
