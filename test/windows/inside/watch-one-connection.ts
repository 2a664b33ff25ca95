import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { programDir } from '../../../native-host/program-files.ts';
import { isRecord } from '../../../scripts/is-record.ts';
import { respond } from './respond.ts';
import { connectTo, listenOn } from './loopback-sockets.ts';

/** Lets the host watch while a connection opens and closes, and returns what it reported about it. */
void respond(async () => {
  const { server, port } = await listenOn('127.0.0.1');
  const host = spawn(process.execPath, [join(programDir, 'tapmap.js'), 'watch', '--json', '--interval', '0.3'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(host.stdout)[Symbol.asyncIterator]();

  /** The first entry for this connection in a list of the following lines. */
  async function waitFor(list: 'opened' | 'closed', isIt: (one: Record<string, unknown>) => boolean) {
    for (let i = 0; i < MAX_LINES; i++) {
      const next: IteratorResult<string, unknown> = await lines.next();
      const line: unknown = JSON.parse(String(next.value));
      const listed: unknown[] = isRecord(line) && Array.isArray(line[list]) ? line[list] : [];
      const one = listed.filter(isRecord).find(isIt);
      if (one !== undefined) return one;
    }
    throw new Error(`nothing was ${list} in ${MAX_LINES} lines`);
  }

  await lines.next(); // the snapshot
  const client = await connectTo(server, '127.0.0.1', port);
  const { localPort } = client;
  const opened = await waitFor('opened', (one) => one['localPort'] === localPort && one['remotePort'] === port);
  client.resetAndDestroy();
  const closed = await waitFor('closed', ({ id }) => id === opened['id']);
  host.kill();
  return { opened, closed };
});

const MAX_LINES = 60;
