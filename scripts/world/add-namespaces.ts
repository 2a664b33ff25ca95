import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { passwdText } from './world-users.ts';

/** Addresses of both ends of the veth pair; the internet's is also the computer's gateway and name server. */
export const computerAddresses = { ipv4: '10.55.0.2', ipv6: 'fd00:55::2' } as const;
export const gatewayAddresses = { ipv4: '10.55.0.1', ipv6: 'fd00:55::1' } as const;

export const computerOf = (worldName: string): string => `${worldName}-computer`;
export const internetOf = (worldName: string): string => `${worldName}-internet`;
/** Files here are bind-mounted over /etc for commands of `ip netns exec` (ip-netns(8)). */
export const etcDirOf = (worldName: string): string => join('/etc/netns', computerOf(worldName));

/**
 * Makes the computer's and the internet's namespaces and the veth pair between them.
 *
 * The internet accepts every address as its own (AnyIP: a local route for a whole prefix). For IPv6 that is 2000::/3
 * and never ::/0: the local table is looked up first, so with ::/0 the responses to the computer would never leave.
 * `nodad` makes addresses usable at once.
 */
export function addNamespaces(worldName: string): void {
  const [computer, internet] = [computerOf(worldName), internetOf(worldName)];
  addEtcFiles(worldName);
  ip(`netns add ${computer}`);
  ip(`netns add ${internet}`);
  ip(`-n ${computer} link add eth0 type veth peer name eth0 netns ${internet}`);
  for (const [namespace, own] of [
    [computer, computerAddresses],
    [internet, gatewayAddresses],
  ] as const) {
    ip(`-n ${namespace} link set lo up`);
    ip(`-n ${namespace} addr add ${own.ipv4}/24 dev eth0`);
    ip(`-n ${namespace} -6 addr add ${own.ipv6}/64 dev eth0 nodad`);
    ip(`-n ${namespace} link set eth0 up`);
  }
  ip(`-n ${computer} route add default via ${gatewayAddresses.ipv4}`);
  ip(`-n ${computer} -6 route add default via ${gatewayAddresses.ipv6}`);
  ip(`-n ${internet} route add local 0.0.0.0/0 dev lo`);
  ip(`-n ${internet} -6 route add local 2000::/3 dev lo`);
}

function addEtcFiles(worldName: string): void {
  const dir = etcDirOf(worldName);
  mkdirSync(dir, { recursive: true });
  // Firefox resolves the computer's own name, which should not cause a DNS query.
  writeFileSync(join(dir, 'hosts'), `127.0.0.1 localhost ${hostname()}\n::1 localhost ${hostname()}\n`);
  writeFileSync(join(dir, 'resolv.conf'), `nameserver ${gatewayAddresses.ipv4}\n`);
  writeFileSync(join(dir, 'passwd'), passwdText('/nonexistent'));
}

function ip(args: string): void {
  execFileSync('ip', args.split(' '));
}
