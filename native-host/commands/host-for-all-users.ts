import { CommandFailed } from '../command-failed.ts';
import { forAllUsers, type HostPlatform } from '../system/host-platform.ts';

/**
 * The computer for `--system`, whose files everybody may read from now on, whatever the umask of the administrator is.
 *
 * @throws {CommandFailed} on Windows, and for anybody but root
 */
export function hostForAllUsers(host: HostPlatform, command: string, uid = process.geteuid?.()): HostPlatform {
  const shared = forAllUsers(host);
  if (shared === null) {
    throw new CommandFailed(
      `On Windows TapMap is installed for each user, without administrator rights. Run "tapmap ${command}" as that user.`,
    );
  }
  if (uid !== 0) {
    throw new CommandFailed(
      `"tapmap ${command} --system" changes files of all users, so it needs root. Run it with sudo, ` +
        `or for yourself alone without "--system".`,
    );
  }
  process.umask(0o022);
  return shared;
}
