import { fileFailure } from './file-failure.ts';
import { readOptions } from './read-options.ts';
import { printableText } from './printable-text.ts';
import { writeStdout } from '../messaging/claim-stdout.ts';
import { readHostPlatform } from '../system/host-platform.ts';
import { removeHost, type Removal } from '../registration/remove-host.ts';
import type { Command } from './command.ts';

/** `tapmap uninstall`: undoes `install`; keeps the user's own databases. */
export const uninstallCommand: Command = async (args) => {
  readOptions(args, {}, 'no operands');
  const host = readHostPlatform();
  try {
    await writeStdout(report(await removeHost(host)));
  } catch (error) {
    throw fileFailure(error, 'tapmap uninstall');
  }
};

function report({ removed: registrations, left, removedProgramDir }: Removal): string {
  const removed = [...registrations, ...(removedProgramDir === null ? [] : [removedProgramDir])];
  const lines = [
    ...removed.map((path) => `Removed ${path}`),
    ...left.map(({ name, program }) => `Kept ${name}: it belongs to another installation (${printableText(program)})`),
    removed.length > 0 ? 'TapMap was uninstalled.' : 'TapMap was not installed.',
  ];
  return `${lines.join('\n')}\n`;
}
