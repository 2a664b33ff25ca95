import type { HeldSocket } from './held-socket.ts';
import { createCgroupNames, type CgroupNames } from '../services/cgroup-names.ts';
import { createGroupServices } from './group-services.ts';
import { identify, type KnownProcess } from './known-process.ts';
import { userName } from '../../../system/user-name.ts';

/** Which sockets need an owner, which have one, and which have a hidden one. */
export type OwnerIndex<S extends HeldSocket> = {
  /** A process that is to be found holds this socket. */
  want(socket: S): void;
  /** No process holds this inode any more. */
  release(inode: number): void;
  /** A descriptor is this socket. @returns true when the socket was wanted */
  take(process: KnownProcess, descriptor: number, inode: number): boolean;
  isHeld(inode: number): boolean;
  wantedCount(): number;
  wantedUids(): Set<number>;
  /** All processes were searched without finding the sockets that are still wanted. */
  countFruitlessWalk(): void;
  /** The process ended: another process holds its sockets now, or the kernel will report them closed. */
  forget(process: KnownProcess): void;
  /** The process runs another program now. */
  rename(process: KnownProcess): void;
  /** Gives sockets whose process is hidden or has no service of its own the service of their control group. */
  nameByGroup(): void;
  /** The sockets whose owner changed since the last call. */
  takeNamed(): S[];
  hiddenCount(): number;
};

/** Walks without success after which a socket is no longer searched for. */
const MAX_WALKS = 2;
const MAX_FOUND_EARLY = 20_000;

type Holding<S> = { process: KnownProcess; descriptor: number; socket: S };

export function createOwnerIndex<S extends HeldSocket>(groups: CgroupNames = createCgroupNames()): OwnerIndex<S> {
  const holdings = new Map<number, Holding<S>>();
  const wanted = new Map<number, { socket: S; walks: number }>();
  const hidden = new Set<number>();
  /** Sockets found that are not wanted yet: opened after the dump, or of another family. */
  const foundEarly = new Map<number, { process: KnownProcess; descriptor: number }>();
  const services = createGroupServices<S>(groups);
  let named: S[] = [];
  let finds = 0;

  function hold(process: KnownProcess, descriptor: number, socket: S): boolean {
    process.identity ??= identify(process.pid);
    if (process.identity === null) return false; // it has ended
    process.lastFound = ++finds;
    holdings.set(socket.inode, { process, descriptor, socket });
    wanted.delete(socket.inode);
    hidden.delete(socket.inode);
    name(socket, process);
    return true;
  }

  function name(socket: S, { pid, identity }: KnownProcess): void {
    socket.pid = pid;
    socket.processName = identity?.processName ?? null;
    socket.executable = identity?.executable ?? null;
    socket.service = identity?.service ?? null;
    if (socket.service === null) services.want(socket);
    else services.release(socket.inode);
    named.push(socket);
  }

  function unname(socket: S): void {
    socket.pid = null;
    socket.processName = null;
    socket.executable = null;
    named.push(socket);
  }

  return {
    want(socket) {
      socket.owner = userName(socket.uid);
      const found = foundEarly.get(socket.inode);
      foundEarly.delete(socket.inode);
      if (found !== undefined && hold(found.process, found.descriptor, socket)) return;
      wanted.set(socket.inode, { socket, walks: 0 });
      services.want(socket);
    },
    release(inode) {
      wanted.delete(inode);
      services.release(inode);
      hidden.delete(inode);
      const holding = holdings.get(inode);
      if (holding === undefined) return;
      holdings.delete(inode);
      const { process, descriptor } = holding;
      if (process.descriptors.get(descriptor) !== inode) return;
      process.descriptors.delete(descriptor);
      process.freed.add(descriptor);
    },
    take(process, descriptor, inode) {
      const want = wanted.get(inode);
      if (want !== undefined) return hold(process, descriptor, want.socket);
      if (holdings.has(inode)) return false;
      if (foundEarly.size >= MAX_FOUND_EARLY) foundEarly.clear();
      foundEarly.set(inode, { process, descriptor });
      return false;
    },
    isHeld: (inode) => holdings.has(inode),
    wantedCount: () => wanted.size,
    wantedUids: () => new Set([...wanted.values()].map(({ socket }) => socket.uid)),
    countFruitlessWalk() {
      for (const [inode, want] of wanted) {
        want.walks++;
        if (!isKernelSocket(want.socket)) hidden.add(inode);
        // The process that held it has ended, so some other process holds it.
        if (want.socket.pid !== null) unname(want.socket);
        if (want.walks >= MAX_WALKS) wanted.delete(inode);
      }
    },
    forget(gone) {
      for (const [inode, { process, socket }] of holdings) {
        if (process !== gone) continue;
        holdings.delete(inode);
        wanted.set(inode, { socket, walks: 0 });
      }
    },
    rename(process) {
      for (const holding of holdings.values()) if (holding.process === process) name(holding.socket, process);
    },
    nameByGroup: () => void named.push(...services.resolve()),
    takeNamed() {
      const taken = named;
      named = [];
      return taken;
    },
    hiddenCount: () => hidden.size,
  };
}

/** The kernel's own sockets have no process. They belong to uid 0, and root would have found any process. */
function isKernelSocket(socket: HeldSocket): boolean {
  return process.geteuid?.() === 0 && socket.uid === 0;
}
