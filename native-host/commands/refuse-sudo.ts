import { CommandFailed } from '../command-failed.ts';
import { printableText } from './printable-text.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** What tells that a program was started by sudo(8), and where it would install. */
export type Caller = {
  readonly uid: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

const self = (): Caller => ({ uid: process.geteuid?.(), environment: process.env });

/**
 * Refuses a command by sudo that is for one user: it would serve root, whose browsers nobody uses, or leave root's files
 * in the home of the person who called it. No step of it needs root.
 *
 * @param command as it is to be run without sudo
 * @throws {CommandFailed}
 */
export function refuseSudo(
  { homeDir }: HostPlatform,
  { uid, environment }: Caller = self(),
  command: keyof typeof deeds = 'tapmap install',
): void {
  const user = environment['SUDO_USER'] ?? environment['DOAS_USER'];
  if (uid !== 0 || user === undefined || user === '' || user === 'root') return;
  const whose = homeDir === '/root' || homeDir === '/var/root' ? "root's" : 'a';
  throw new CommandFailed(
    `You ran this with sudo. It would ${deeds[command]} as root in ${whose} home folder, ${printableText(homeDir)}, ` +
      `and not for ${printableText(user)}. Run "${command}" without sudo: it needs no administrator rights.`,
  );
}

const deeds = {
  'tapmap install': 'install TapMap',
  'tapmap database update': 'put location databases',
  'tapmap database account': 'store the account',
} as const;
