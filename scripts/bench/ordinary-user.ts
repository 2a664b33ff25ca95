const UID = '65534';

/** The command, run as an ordinary user: where the benchmark is root, root's privileges would flatter it. */
export function asOrdinaryUser([command = '', ...args]: string[]): [command: string, args: string[]] {
  if (process.getuid?.() !== 0) return [command, args];
  return ['setpriv', ['--reuid', UID, '--regid', UID, '--clear-groups', command, ...args]];
}
