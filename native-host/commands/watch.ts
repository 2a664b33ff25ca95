import { problemChanges } from '../messaging/problem-changes.ts';
import { keepDatabasesFresh } from '../messaging/refresh-databases.ts';
import type { Problem } from '../protocol.ts';
import { UsageError, type Command } from './command.ts';
import { connectionTable } from './connection-table.ts';
import { openObserver, openReaderOrFail, orCommandFailed } from './open-observer.ts';
import { printableText } from './printable-text.ts';
import { problemText } from './sentences/problem-text.ts';
import { readOptions } from './read-options.ts';
import { printJson, printScreen } from './terminal/print.ts';

const MIN_INTERVAL_S = 0.1;
const MAX_INTERVAL_S = 86_400;

/**
 * `tapmap watch [--json] [--interval SECONDS]`: looks until SIGINT or SIGTERM. With --json a snapshot, then one line of
 * changes for each look, also when nothing changed, with the problems that came or changed since the last one and those
 * that are over. A table has all current problems below it, and those that are over.
 */
export const watchCommand: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' }, interval: { type: 'string' } }, 'no operands');
  const intervalMs = parseInterval(values.interval ?? '1');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const { observer, locator, reader } = openObserver(await openReaderOrFail(), () => observer.relocate());
  const stopRefreshing = keepDatabasesFresh(locator);
  const currentProblems = (): Problem[] => [...observer.problems(), ...locator.problems()];
  let problems: Problem[] = [];
  const stopPolling = observer.startPolling();
  try {
    await locator.ready;
    for (let isFirst = true; !stop.signal.aborted; isFirst = false) {
      const startedMs = performance.now();
      const changes = await orCommandFailed(() => observer.look());
      const differing = problemChanges(problems, currentProblems());
      problems = currentProblems();
      if (values.json !== true) await printScreen(`${connectionTable(observer.snapshot())}${ended(differing)}`);
      else if (isFirst) await printJson({ type: 'snapshot', ...observer.snapshot() });
      else await printJson({ type: 'changes', ...changes, ...(differing.length > 0 && { problems: differing }) });
      await pause(intervalMs - (performance.now() - startedMs), stop.signal);
    }
  } finally {
    stopPolling();
    stopRefreshing();
    reader.close();
    await locator.close();
  }
};

/** @throws {UsageError} for anything but a number of seconds within the limits */
function parseInterval(text: string): number {
  const seconds = /^\d+(\.\d+)?$|^\.\d+$/.test(text) ? Number(text) : NaN;
  if (seconds >= MIN_INTERVAL_S && seconds <= MAX_INTERVAL_S) return seconds * 1000;
  throw new UsageError(
    `--interval must be between ${MIN_INTERVAL_S} and ${MAX_INTERVAL_S} seconds; got "${printableText(text)}".`,
  );
}

const ended = (problems: readonly Problem[]): string =>
  problems.flatMap(({ over, ...problem }) => (over === true ? [`Over: ${problemText(problem)}\n`] : [])).join('');

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
