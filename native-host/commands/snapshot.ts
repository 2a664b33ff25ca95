import type { Command } from './command.ts';
import { connectionTable } from './connection-table.ts';
import { openObserver, openReaderOrFail, orCommandFailed } from './open-observer.ts';
import { readOptions } from './read-options.ts';
import { printJson, printText } from './terminal/print.ts';

/** `tapmap snapshot [--json]`: one look, as a table or as JSON. */
export const snapshotCommand: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } }, 'no operands');
  const { observer, locator, reader } = openObserver(await openReaderOrFail());
  try {
    await locator.ready;
    await orCommandFailed(() => observer.look());
    const snapshot = observer.snapshot();
    await (values.json === true ? printJson(snapshot) : printText(connectionTable(snapshot)));
  } finally {
    reader.close();
    await locator.close();
  }
};
