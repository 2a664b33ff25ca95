import { onStdoutBroken, writeStdout } from '../messaging/claim-stdout.ts';
import { hostVersion } from '../version.ts';
import { UsageError, type Command } from './command.ts';
import { CommandFailed } from '../command-failed.ts';
import { databaseCommand } from './database.ts';
import { egressCommand } from './egress.ts';
import { installCommand } from './install.ts';
import { locateCommand } from './locate.ts';
import { snapshotCommand } from './snapshot.ts';
import { statusCommand } from './status.ts';
import { uninstallCommand } from './uninstall.ts';
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

const USAGE = `tapmap ${hostVersion}: see where this computer connects. Nothing is sent anywhere.

usage: tapmap snapshot [--json]                       list current connections
       tapmap watch [--json] [--interval SECONDS]     list connections repeatedly (default: every 1 s, minimum 0.1)
       tapmap locate ADDRESS… [--json]                show location and network of addresses
       tapmap egress [--json]                         show the Internet route: interfaces, routes, DNS servers
       tapmap install [--browser NAME…] [--all]       register the native host with your browsers
       tapmap uninstall                               remove the native host and its registrations
       tapmap status [--json]                         show which browsers are set up, and what to fix
       tapmap database [--json]                       show the location databases in use
`;

/** Runs one command and sets the exit status: 0 done, 1 failed, 2 wrong usage. */
export async function runCommandLine([name, ...args]: string[]): Promise<void> {
  onStdoutBroken(() => process.exit(0)); // `tapmap watch | head`: head has read enough
  try {
    if (name === '--version') await writeStdout(`${hostVersion}\n`);
    else if (name === undefined || name === '--help' || name === 'help') await writeStdout(USAGE);
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
  throw new UsageError(`Unknown command ${JSON.stringify(name)}. Commands: ${Object.keys(COMMANDS).join(', ')}.`);
}

function fail(status: 1 | 2, message: string): void {
  process.stderr.write(`tapmap: ${message}\n`);
  process.exitCode = status;
}
