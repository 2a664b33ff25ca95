import type { HeldSocket } from './held-socket.ts';
import { createCgroupNames, type CgroupNames } from '../services/cgroup-names.ts';
import { createGroupServices } from './group-services.ts';
import { identify, type KnownProcess } from './known-process.ts';
import { userName } from '../../../system/user-name.ts';

/** Which sockets want an owner, which have one, and which keep theirs hidden. */
export type OwnerIndex<S extends HeldSocket> = {
  /** This socket is held by a process that is to be found. */
  want(socket: S): void;
  /** No process holds this inode any more. */
  release(inode: number): void;
  /** A descriptor turned out to be this socket. @returns true when that was wanted */
  take(process: KnownProcess, descriptor: number, inode: number): boolean;
  isHeld(inode: number): boolean;
  wantedCount(): number;
  wantedUids(): Set<number>;
  /** All processes were searched in vain for what is still wanted. */
  countFruitlessWalk(): void;
  /** The process ended; what it held, another process holds now, or the kernel will say so. */
  forget(process: KnownProcess): void;
  /** The process runs as something else now. */
  rename(process: KnownProcess): void;
  /** Sockets whose process is hidden, or does not say what it runs as, take the service of their control group. */
  nameByGroup(): void;
  /** The sockets whose owner changed since the last call. */
  takeNamed(): S[];
  hiddenCount(): number;
};

/** Fruitless walks after which a socket is taken to be hidden. */
const MAX_WALKS = 2;
const MAX_GLIMPSED = 20_000;

type Holding<S> = { process: KnownProcess; descriptor: number; socket: S };

export function createOwnerIndex<S extends HeldSocket>(groups: CgroupNames = createCgroupNames()): OwnerIndex<S> {
  const holdings = new Map<number, Holding<S>>();
  const wanted = new Map<number, { socket: S; walks: number }>();
  const hidden = new Set<number>();
  /** Sockets met on the way that nobody asked for yet: opened after the dump, or of another family. */
  const glimpsed = new Map<number, { process: KnownProcess; descriptor: number }>();
  const services = createGroupServices<S>(groups);
  let named: S[] = [];
  let meetings = 0;

  function hold(process: KnownProcess, descriptor: number, socket: S): boolean {
    process.identity ??= identify(process.pid);
    if (process.identity === null) return false; // it ended meanwhile
    process.lastFound = ++meetings;
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
      const glimpse = glimpsed.get(socket.inode);
      glimpsed.delete(socket.inode);
      if (glimpse !== undefined && hold(glimpse.process, glimpse.descriptor, socket)) return;
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
      if (glimpsed.size >= MAX_GLIMPSED) glimpsed.clear();
      glimpsed.set(inode, { process, descriptor });
      return false;
    },
    isHeld: (inode) => holdings.has(inode),
    wantedCount: () => wanted.size,
    wantedUids: () => new Set([...wanted.values()].map(({ socket }) => socket.uid)),
    countFruitlessWalk() {
      for (const [inode, want] of wanted) {
        want.walks++;
        if (!isTheKernels(want.socket)) hidden.add(inode);
        // A process that has ended is not who holds it, whoever does.
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

/** The kernel's own sockets have no process at all. They show as root's, and root would have found one. */
function isTheKernels(socket: HeldSocket): boolean {
  return process.geteuid?.() === 0 && socket.uid === 0;
}
