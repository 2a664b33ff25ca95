import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAlive } from './is-alive.ts';
import { removeWorld } from './remove-world.ts';

/** Removes the worlds of test runs that were killed. A world's name contains the pid of its test run. */
export function removeStaleWorlds(): void {
  const names = [...entries('/run/netns'), ...entries('/etc/netns'), ...entries(tmpdir())]
    .map((entry) => /^(tapmap-(\d+)-\d+)(-computer|-internet)?$/.exec(entry))
    .filter((match) => match !== null && !isAlive(Number(match[2])))
    .map((match) => match?.[1] ?? '');
  for (const name of new Set(names)) removeWorld(name);
}

/** Names in a folder; none where it is missing. */
export function entries(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []; // there never was a namespace
    throw error;
  }
}
