import { onStdoutBroken } from '../messaging/claim-stdout.ts';
import { hostVersion } from '../version.ts';
import { UsageError, type Command } from './command.ts';
import { CommandFailed } from '../command-failed.ts';
import { databaseCommand } from './database/database.ts';
import { egressCommand } from './egress.ts';
import { installCommand } from './install.ts';
import { locateCommand } from './locate.ts';
import { printableText } from './printable-text.ts';
import { printError, printText, printUncaught } from './terminal/print.ts';
import { snapshotCommand } from './snapshot.ts';
import { statusCommand } from './status/status.ts';
import { uninstallCommand } from './uninstall.ts';
import { usage } from './usage.ts';
import { watchCommand } from './watch.ts';

const COMMANDS: Record<string, Command> = {
  snapshot: snapshotCommand,
  watch: watchCommand,
  locate: locateCommand,
  egress: egressCommand,
  install: installCommand,
  uninstall: uninstallCommand,
  status: statusCommand,
  database: databaseCommand,
};

/** Runs one command and sets the exit status: 0 done, 1 failed, 2 wrong usage. */
export async function runCommandLine([name, ...args]: string[]): Promise<void> {
  printUncaught();
  onStdoutBroken(() => process.exit(0)); // `tapmap watch | head`: head has read enough
  try {
    if (name === '--version') await printText(`${hostVersion}\n`);
    else if (name === undefined || name === '--help' || name === 'help') await printText(usage);
    else await commandNamed(name)(args);
  } catch (error) {
    if (error instanceof UsageError) fail(2, `${error.message}\nRun "tapmap --help" for usage.`);
    else if (error instanceof CommandFailed) fail(1, error.message);
    else throw error;
  }
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  throw new UsageError(`Unknown command "${printableText(name)}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
}

function fail(status: 1 | 2, message: string): void {
  printError(message);
  process.exitCode = status;
}
