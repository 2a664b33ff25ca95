import { once } from 'node:events';
import { frame } from '../../../native-host/messaging/frame.ts';
import { isRecord } from '../../../scripts/is-record.ts';
import { readFrames } from './host-frames.ts';
import { launchHost } from './launch-host.ts';
import { respond } from './respond.ts';

/**
 * Watches with an installed host until a connection has a place; then its input ends. Arguments: the browser, the home
 * folder, the launcher, the manifest.
 */
void respond(async ([browser = '', home = '', launcherPath = '', manifestPath = '']) => {
  const { child, stdin, stdout } = await launchHost(browser, { home, launcherPath, manifestPath });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'exit');
  const startMs = performance.now();
  const host = readFrames(stdout);

  await host.waitFor('hello', ({ type }) => type === 'hello');
  stdin.write(frame(JSON.stringify({ type: 'subscribe', intervalMs: 1000 })));
  await host.waitFor('a connection with a place', (message) => rowsOf(message).some(hasPlace));
  const untilPlacedMs = performance.now() - startMs;
  await host.waitFor('its databases', ({ type }) => type === 'database');
  stdin.end();
  const [exitStatus] = (await ended) as [number | null];
  return {
    hello: host.messages[0],
    placed: placedRows(host.messages),
    databases: host.messages.find(({ type }) => type === 'database'),
    untilPlacedMs,
    exitStatus,
    stderr,
  };
});

/** The connections that have a place, each with all that was said of it. */
function placedRows(messages: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const rows = new Map<unknown, Record<string, unknown>>();
  for (const row of messages.flatMap(rowsOf)) rows.set(row['id'], { ...rows.get(row['id']), ...row });
  return [...rows.values()].filter(hasPlace);
}

/** Those of a snapshot or of changes. */
const rowsOf = (message: Record<string, unknown>): Record<string, unknown>[] =>
  ['connections', 'opened', 'changed']
    .flatMap((name) => (Array.isArray(message[name]) ? (message[name] as unknown[]) : []))
    .filter(isRecord);

const hasPlace = ({ place }: Record<string, unknown>): boolean => isRecord(place);
