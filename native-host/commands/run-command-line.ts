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

const USAGE = `tapmap ${hostVersion} shows where this computer connects. Nothing leaves the computer.

usage: tapmap snapshot [--json]                       one look at the connections
       tapmap watch [--json] [--interval SECONDS]     the same again and again (from 0.1; 1 unless told)
       tapmap locate ADDRESS… [--json]                where addresses are, and whose
       tapmap egress [--json]                         the way out: interfaces, routes, name servers
       tapmap install [--browser NAME…] [--all]       make this host known to the browsers
       tapmap uninstall                               take that back
       tapmap status [--json]                         which browsers know this host
       tapmap database [--json]                       which location databases are in use
`;

/** Runs one command and sets the exit status: 0 done, 1 could not do it, 2 wrong usage. */
export async function runCommandLine([name, ...args]: string[]): Promise<void> {
  onStdoutBroken(() => process.exit(0)); // `tapmap watch | head` has all it wants
  try {
    if (name === '--version') await writeStdout(`${hostVersion}\n`);
    else if (name === undefined || name === '--help' || name === 'help') await writeStdout(USAGE);
    else await commandNamed(name)(args);
  } catch (error) {
    if (error instanceof UsageError) fail(2, `${error.message}\nSee: tapmap --help`);
    else if (error instanceof CommandFailed) fail(1, error.message);
    else throw error;
  }
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  throw new UsageError(`There is no command ${JSON.stringify(name)}. There are: ${Object.keys(COMMANDS).join(', ')}.`);
}

function fail(status: 1 | 2, message: string): void {
  process.stderr.write(`tapmap: ${message}\n`);
  process.exitCode = status;
}
