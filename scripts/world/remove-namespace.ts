import { spawnSync } from 'node:child_process';

/** Ends every process in a network namespace, by pid, and removes it; nothing where there is none. */
export function removeNamespace(namespace: string): void {
  for (const pid of pidsIn(namespace)) endProcess(pid);
  spawnSync('ip', ['netns', 'delete', namespace]);
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
