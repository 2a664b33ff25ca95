import { readFileSync } from 'node:fs';
import { computerOf } from '../world/add-namespaces.ts';
import type { World } from '../world/create-world.ts';
import { pidsIn } from '../world/remove-namespace.ts';

/** The pids of the native hosts on a world's computer, of the real one or of another program. */
export function hostProcesses(world: World, program = 'tapmap.js'): number[] {
  return pidsIn(computerOf(world.name)).filter((pid) =>
    commandLine(pid)
      .split('\0')
      .some((argument) => argument.endsWith(program)),
  );
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}
