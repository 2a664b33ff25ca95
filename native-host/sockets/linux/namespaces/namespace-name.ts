import { readdirSync, statSync } from 'node:fs';
import { cgroupContainer } from '../services/cgroup-service.ts';
import { readCgroup, unlessGone } from '../process-files.ts';
import { isReadable } from '../services/unescape-unit-name.ts';

/**
 * How a network namespace is called: the name that `ip netns` gave it, else the container that a process of it is in
 * (`podman:8fbe…`), else what the kernel calls it, `net:[4026532301]`.
 */
export function namespaceName(namespace: number, pid: number): string {
  return givenName(namespace) ?? containerOf(pid) ?? kernelName(namespace);
}

/** Unique while the namespace lives. */
export const kernelName = (namespace: number): string => `net:[${namespace}]`;

/** ip-netns(8) keeps a namespace by mounting it on a file of that name, which then has its inode number. */
const NAMES_DIR = '/run/netns';

function givenName(namespace: number): string | null {
  const names = unlessGone(() => readdirSync(NAMES_DIR)) ?? [];
  const name = names.find((each) => unlessGone(() => statSync(`${NAMES_DIR}/${each}`).ino) === namespace);
  return name !== undefined && isReadable(name) ? name : null;
}

function containerOf(pid: number): string | null {
  const cgroup = readCgroup(pid);
  return cgroup === null ? null : cgroupContainer(cgroup);
}
