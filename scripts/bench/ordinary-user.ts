const UID = '65534';

/** The command as an ordinary user runs it: where the benchmark is root, root's rights would flatter it. */
export function asOrdinaryUser([command = '', ...args]: string[]): [command: string, args: string[]] {
  if (process.getuid?.() !== 0) return [command, args];
  return ['setpriv', ['--reuid', UID, '--regid', UID, '--clear-groups', command, ...args]];
}
