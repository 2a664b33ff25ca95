import type { Database, Problem } from '../../protocol.ts';
import type { Command } from '../command.ts';
import { databaseAccountCommand } from './database-account.ts';
import { databaseUpdateCommand } from './database-update.ts';
import { openProgramLocator } from '../open-locator.ts';
import { readOptions } from '../read-options.ts';
import { problemText } from '../sentences/problem-text.ts';
import { printJson, printText } from '../terminal/print.ts';
import { textTable } from '../text-table.ts';

/** `tapmap database [--json]`, and the commands below it. */
export const databaseCommand: Command = ([name, ...args]) => {
  if (name === 'update') return databaseUpdateCommand(args);
  if (name === 'account') return databaseAccountCommand(args);
  return listDatabases(name === undefined ? [] : [name, ...args]);
};

/** Which databases are in use, from where, how old, with their attribution. */
const listDatabases: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } }, 'no operands');
  const locator = openProgramLocator();
  try {
    await locator.ready;
    const [databases, problems] = [locator.databases(), locator.problems()];
    if (values.json === true) await printJson({ problems, databases });
    else await printText(databaseText(databases, problems));
  } finally {
    await locator.close();
  }
};

function databaseText(databases: Database[], problems: Problem[]): string {
  const table = textTable(['ROLE', 'BUILD DATE', 'TYPE', 'ORIGIN', 'PATH', 'ATTRIBUTION'], databases.map(row));
  return [table, ...problems.map((problem) => `${problemText(problem)}\n`)].join('');
}

function row({ role, path, type, builtAtMs, builtIn, attribution }: Database): string[] {
  const builtOn = new Date(builtAtMs).toISOString().slice(0, 10);
  return [role, builtOn, type, builtIn ? 'built-in' : 'custom', path, `${attribution.text} <${attribution.url}>`];
}
