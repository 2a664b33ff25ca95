import { hostForAllUsers } from './host-for-all-users.ts';
import { programDir } from '../program-files.ts';
import { readOptions } from './read-options.ts';
import { printableText } from './printable-text.ts';
import { printText } from './terminal/print.ts';
import { readHostPlatform } from '../system/host-platform.ts';
import { removeHost, type Removal } from '../registration/remove-host.ts';
import { accountFile } from '../update/account/account-file.ts';
import { removeAccount } from '../update/account/write-account.ts';
import { removeTimer, type TimerRemoval } from '../update/timer/remove-timer.ts';
import { timerFailure } from './timer/timer-failure.ts';
import { removalLines } from './timer/timer-text.ts';
import type { Command } from './command.ts';

/**
 * `tapmap uninstall [--system]`: undoes `install`, or `install --system`, and for the user also the weekly timer and a stored
 * MaxMind account; keeps the databases in TapMap's folder.
 */
export const uninstallCommand: Command = async (args) => {
  const { values } = readOptions(args, { system: { type: 'boolean' } }, 'no operands');
  const system = values.system ?? false;
  const user = readHostPlatform();
  const host = system ? hostForAllUsers(user, 'uninstall') : user;
  try {
    const removal = await removeHost(host, system ? programDir : null);
    // After the program, which is not touched where a place is refused; on Windows the last thing in TapMap's folder.
    const timer = system ? { removed: [], left: [] } : await removeTimer(user);
    const account = !system && (await removeAccount(user)) ? [accountFile(user)] : [];
    await printText(report({ ...removal, removed: [...removal.removed, ...account] }, timer));
  } catch (error) {
    throw timerFailure(error, system ? 'tapmap uninstall --system' : 'tapmap uninstall');
  }
};

function report({ removed: registrations, left, removedProgramDir, leftPaths }: Removal, timer: TimerRemoval): string {
  const removed = [...registrations, ...(removedProgramDir === null ? [] : [removedProgramDir])];
  const lines = [
    ...removed.map((path) => `Removed ${printableText(path)}`),
    ...left.map(
      ({ name, program }) =>
        `Kept ${printableText(name)}: it belongs to another installation (${printableText(program)})`,
    ),
    ...leftPaths.map((path) => `Left ${printableText(path)}: it is not TapMap's`),
    ...removalLines(timer),
    removed.length + timer.removed.length > 0 ? 'TapMap was uninstalled.' : 'TapMap was not installed.',
  ];
  return `${lines.join('\n')}\n`;
}
