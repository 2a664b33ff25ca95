import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computerOf, etcDirOf, internetOf } from './add-namespaces.ts';

/**
 * Ends every process of a world, by pid, and removes its namespaces and files. Synchronous, so that it can run while
 * this process exits; also works for a world that is half made or half removed.
 */
export function removeWorld(worldName: string): void {
  for (const namespace of [computerOf(worldName), internetOf(worldName)]) {
    for (const pid of pidsIn(namespace)) endProcess(pid);
    spawnSync('ip', ['netns', 'delete', namespace]);
  }
  rmSync(etcDirOf(worldName), { recursive: true, force: true });
  rmSync(join(tmpdir(), worldName), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** The processes in a namespace; none when there is no such namespace. */
export function pidsIn(namespace: string): number[] {
  const { stdout } = spawnSync('ip', ['netns', 'pids', namespace], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // it ended by itself
  }
}
