import { writeStdout } from '../messaging/claim-stdout.ts';
import { UsageError, type Command } from './command.ts';
import { connectionTable } from './connection-table.ts';
import { openObserver, openReaderOrFail, orCommandFailed } from './open-observer.ts';
import { readOptions } from './read-options.ts';

const MIN_INTERVAL_S = 0.1;
const MAX_INTERVAL_S = 86_400;
const CLEAR_SCREEN = '\u001b[H\u001b[2J';

/**
 * `tapmap watch [--json] [--interval SECONDS]`: looks until SIGINT or SIGTERM. With --json a snapshot, then one line of
 * changes for each look, also when nothing changed.
 */
export const watchCommand: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' }, interval: { type: 'string' } }, 'no operands');
  const intervalMs = parseInterval(values.interval ?? '1');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const { observer, locator, reader } = openObserver(await openReaderOrFail());
  const stopPolling = observer.startPolling();
  try {
    await locator.ready;
    for (let isFirst = true; !stop.signal.aborted; isFirst = false) {
      const startedMs = performance.now();
      const changes = await orCommandFailed(() => observer.look());
      if (values.json !== true) await writeStdout(screen(connectionTable(observer.snapshot())));
      else if (isFirst) await writeLine({ type: 'snapshot', ...observer.snapshot() });
      else await writeLine({ type: 'changes', ...changes });
      await pause(intervalMs - (performance.now() - startedMs), stop.signal);
    }
  } finally {
    stopPolling();
    reader.close();
    await locator.close();
  }
};

/** @throws {UsageError} for anything but a number of seconds within the limits */
function parseInterval(text: string): number {
  const seconds = /^\d+(\.\d+)?$|^\.\d+$/.test(text) ? Number(text) : NaN;
  if (seconds >= MIN_INTERVAL_S && seconds <= MAX_INTERVAL_S) return seconds * 1000;
  throw new UsageError(
    `--interval must be between ${MIN_INTERVAL_S} and ${MAX_INTERVAL_S} seconds; got ${JSON.stringify(text)}.`,
  );
}

const writeLine = (line: object): Promise<void> => writeStdout(`${JSON.stringify(line)}\n`);

/** On a terminal each table replaces the previous one; in a file they follow each other. */
const screen = (table: string): string => (process.stdout.isTTY ? `${CLEAR_SCREEN}${table}` : `${table}\n`);

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, signal.aborted ? 0 : Math.max(0, durationMs));
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
