import { writeStdout } from '../messaging/claim-stdout.ts';
import type { Database } from '../protocol.ts';
import type { Command } from './command.ts';
import { openProgramLocator } from './open-locator.ts';
import { parseOptions } from './parse-options.ts';
import { problemText } from './problem-text.ts';
import { textTable } from './text-table.ts';

/** `tapmap database [--json]`: which databases are in use, from where, how old, with their attribution. */
export const databaseCommand: Command = async (args) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' } }, 'no operands');
  const locator = openProgramLocator();
  try {
    await locator.ready;
    const [databases, problems] = [locator.databases(), locator.problems()];
    if (values.json === true) return await writeStdout(`${JSON.stringify({ problems, databases })}\n`);
    const table = textTable(['ROLE', 'BUILT', 'TYPE', 'FROM', 'PATH', 'ATTRIBUTION'], databases.map(row));
    await writeStdout([table, ...problems.map((problem) => `${problemText(problem)}\n`)].join(''));
  } finally {
    await locator.close();
  }
};

function row({ role, path, type, builtAtMs, builtIn, attribution }: Database): string[] {
  const builtOn = new Date(builtAtMs).toISOString().slice(0, 10);
  return [role, builtOn, type, builtIn ? 'built in' : 'yours', path, `${attribution.text} <${attribution.url}>`];
}
