import { execFileSync } from 'node:child_process';
import type { World } from '../world/create-world.ts';

/** A port at which a program of the world's computer waits. */
export type Listener = { readonly at: string; readonly program: string; readonly pid: number };

/** Everything that listens on the world's computer, by TCP or UDP. */
export function listeners(world: World): Listener[] {
  const [ip = '', ...args] = world.enter(['ss', '-H', '--listening', '-tunp'], { user: 'root' });
  return parseListeners(execFileSync(ip, args, { encoding: 'utf8' }));
}

/**
 * Parses ss(8): `tcp LISTEN 0 37 127.0.0.1:43027 0.0.0.0:* users:(("firefox-esr",pid=24031,fd=59))`, where what belongs
 * to no process has no users.
 */
export function parseListeners(text: string): Listener[] {
  return [...text.matchAll(/^(tcp|udp) +\S+ +\d+ +\d+ +(\S+) +\S+(?: +users:\(\("([^"]*)",pid=(\d+))?/gm)].map(
    ([, protocol = '', address = '', program = 'the system', pid = '0']) => ({
      at: `${protocol} ${address}`,
      program,
      pid: Number(pid),
    }),
  );
}
