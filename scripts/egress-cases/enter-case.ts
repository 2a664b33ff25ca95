import { join } from 'node:path';
import type { CaseNamespace } from './case-namespace.ts';
import type { Command } from './run-command.ts';

/** The command line that runs a command in a case's namespace, where resolv.conf and busctl(1) are the case's. */
export function enterCase({ name, filesDir }: CaseNamespace, command: Command): string[] {
  const files = ['resolv.conf', 'busctl'].map((file) => join(filesDir, file));
  return ['ip', 'netns', 'exec', name, 'sh', '-e', '-c', prepare, 'sh', ...files, ...command];
}

/** Only this process and its children see the mounts: `ip netns exec` has made a mount namespace for them. */
const prepare = `
[ -e "$1" ] || : >"$1"
mount --bind "$1" /etc/resolv.conf
[ ! -e "$2" ] || mount --bind "$2" /usr/bin/busctl
shift 2
exec "$@"`;
