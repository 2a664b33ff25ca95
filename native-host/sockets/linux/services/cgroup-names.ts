import { readFileSync, readdirSync, statSync } from 'node:fs';
import { cgroupService } from './cgroup-service.ts';
import { parseCgroup2MountPoint } from '../parse-cgroup2-mount-point.ts';
import { unlessGone } from '../process-files.ts';

/** Services by the number of their control group, as sock_diag shows it for every live socket. */
export type CgroupNames = {
  /**
   * @param id the inode number of the group's directory (attribute INET_DIAG_CGROUP_ID)
   * @returns null when the group has no service or is gone; undefined when that is not known yet: ask again later
   * @throws {DetailsUnreadable} when the groups could not be read
   */
  serviceOf(id: number): string | null | undefined;
};

/** 0: not reported; 1: the root group. */
const LAST_NAMELESS_ID = 1;
const WALK_PAUSE_MS = 5000;
/** A walk takes some microseconds for each group, so the pause grows with it, to stay at 1 % of a processor. */
const PAUSE_PER_WALK = 100;
const MAX_GONE = 10_000;

/**
 * The kernel has no look-up of a group by its number: an unknown one costs a walk over all groups, at most once every
 * few seconds.
 *
 * @param findRoot where version 2 is mounted; null where it is not, and then nothing is walked
 */
export function createCgroupNames(
  findRoot: () => string | null = findCgroup2,
  nowMs: () => number = () => performance.now(),
): CgroupNames {
  let root: string | null | undefined;
  const services = new Map<number, string | null>();
  const gone = new Set<number>();
  let nextWalkMs = -Infinity;

  function walkAll(directory: string): void {
    const startMs = nowMs();
    services.clear();
    try {
      walk(directory, directory.length, services);
    } finally {
      nextWalkMs = startMs + Math.max(WALK_PAUSE_MS, PAUSE_PER_WALK * (nowMs() - startMs));
    }
  }

  return {
    serviceOf(id) {
      if (id <= LAST_NAMELESS_ID) return null;
      if (root === undefined) root = findRoot();
      if (root === null) return null;
      const service = services.get(id);
      if (service !== undefined) return service;
      if (gone.has(id)) return null;
      if (nowMs() < nextWalkMs) return undefined;
      walkAll(root);
      if (services.has(id)) return services.get(id) ?? null;
      if (gone.size >= MAX_GONE) gone.clear();
      gone.add(id); // the kernel never reuses a number
      return null;
    },
  };
}

function walk(directory: string, rootLength: number, services: Map<number, string | null>): void {
  // A group may be removed between any two of these reads, or be unreadable for this user.
  const stat = unlessGone(directory, () => statSync(directory));
  if (stat === null) return;
  services.set(stat.ino, cgroupService(directory.slice(rootLength)));
  // A directory has two links, its name and `.`, and one more for each directory in it: most have none.
  if (stat.nlink === 2) return;
  for (const entry of unlessGone(directory, () => readdirSync(directory, { withFileTypes: true })) ?? []) {
    if (entry.isDirectory()) walk(`${directory}/${entry.name}`, rootLength, services);
  }
}

const MOUNTS = '/proc/self/mountinfo';

function findCgroup2(): string | null {
  return unlessGone(MOUNTS, () => parseCgroup2MountPoint(readFileSync(MOUNTS, 'utf8')));
}
