import { writeStdout } from '../messaging/claim-stdout.ts';
import type { Database, Problem } from '../protocol.ts';
import type { Command } from './command.ts';
import { openProgramLocator } from './open-locator.ts';
import { readOptions } from './read-options.ts';
import { problemText } from './problem-text.ts';
import { textTable } from './text-table.ts';

/** `tapmap database [--json]`: which databases are in use, from where, how old, with their attribution. */
export const databaseCommand: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } }, 'no operands');
  const locator = openProgramLocator();
  try {
    await locator.ready;
    const [databases, problems] = [locator.databases(), locator.problems()];
    const text =
      values.json === true ? `${JSON.stringify({ problems, databases })}\n` : databaseText(databases, problems);
    await writeStdout(text);
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
