import type { Connection } from '../../native-host/protocol.ts';

/** Whether the system reports only the beginning of a program's name, which the host ends with `…` then. */
export function isNameCut({ processName, executable }: Pick<Connection, 'processName' | 'executable'>): boolean {
  if (processName?.endsWith('…') !== true) return false;
  // A file may have such a name.
  return executable?.endsWith(processName) !== true;
}
