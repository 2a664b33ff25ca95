import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isRecord } from '../is-record.ts';
import type { World } from '../world/create-world.ts';

/** The last known state of a connection. */
export type WatchedConnection = {
  /** `LOCAL_PORT REMOTE_ADDRESS`. */
  key: string;
  /** Whether round-trip time and both byte counts are known. */
  isMeasured: boolean;
  isNamed: boolean;
};

/** Runs `tapmap watch --json` in the world; `end` stops it and returns every connection that it reported. */
export async function watchWithTapmap(
  world: World,
  intervalS: number,
): Promise<{ end: () => Promise<WatchedConnection[]> }> {
  const program = [world.nodePath, 'dist/native-host/tapmap.js', 'watch', '--json', '--interval', String(intervalS)];
  const child = world.spawn(program);
  if (child.stdout === null) throw new Error('tapmap has no standard output');
  const told = new Map<unknown, Record<string, unknown>>();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => takeLine(told, JSON.parse(line)));
  await once(lines, 'line');
  return {
    async end() {
      const ended = once(lines, 'close');
      child.kill('SIGINT');
      await ended;
      return [...told.values()].map(toWatched);
    },
  };
}

/** Connections are whole in a snapshot, in `opened`, and in `closed` if they opened since; else only what differs. */
function takeLine(told: Map<unknown, Record<string, unknown>>, line: unknown): void {
  if (!isRecord(line)) throw new TypeError('a line of tapmap is no object');
  for (const list of ['connections', 'opened', 'changed', 'closed']) {
    const entries: unknown = line[list];
    if (!Array.isArray(entries)) continue;
    for (const entry of entries.filter(isRecord)) told.set(entry['id'], { ...told.get(entry['id']), ...entry });
  }
}

function toWatched({ localPort, remoteAddress, ...rest }: Record<string, unknown>): WatchedConnection {
  return {
    key: `${String(localPort)} ${String(remoteAddress)}`,
    isMeasured: [rest['rttMs'], rest['bytesSent'], rest['bytesReceived']].every((figure) => figure !== null),
    isNamed: rest['processName'] !== null,
  };
}
