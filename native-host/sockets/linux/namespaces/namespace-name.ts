import { readdirSync, statSync } from 'node:fs';
import { cgroupContainer } from '../services/cgroup-service.ts';
import { readCgroup, unlessGone } from '../process-files.ts';
import { isReadable } from '../services/unescape-unit-name.ts';

/**
 * The name of a network namespace: the one that `ip netns` gave it, else the container of one of its processes
 * (`podman:8fbe…`), else the kernel's name, `net:[4026532301]`.
 */
export function namespaceName(namespace: number, pid: number): string {
  return givenName(namespace) ?? containerOf(pid) ?? kernelName(namespace);
}

/** Unique while the namespace exists. */
export const kernelName = (namespace: number): string => `net:[${namespace}]`;

/** ip-netns(8) keeps a namespace by mounting it on a file of its name, which then has the namespace's inode number. */
const NAMES_DIR = '/run/netns';

function givenName(namespace: number): string | null {
  const names = unlessGone(NAMES_DIR, () => readdirSync(NAMES_DIR)) ?? [];
  const name = names.find((each) => inodeOf(`${NAMES_DIR}/${each}`) === namespace);
  return name !== undefined && isReadable(name) ? name : null;
}

const inodeOf = (path: string): number | null => unlessGone(path, () => statSync(path).ino);

function containerOf(pid: number): string | null {
  const cgroup = readCgroup(pid);
  return cgroup === null ? null : cgroupContainer(cgroup);
}
