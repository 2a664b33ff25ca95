import { readExport } from '../../export/read-export.ts';
import type { ReadMessage } from './read-messages.ts';

/** Reads the file that it is sent, so that the page does not stop meanwhile. A worker reads one file. */
async function read(file: Blob): Promise<void> {
  const parsed = await readExport(file);
  if (parsed.kind === 'failed') {
    send({ type: 'failed', failure: parsed.failure });
    return;
  }
  const { connections, ...head } = parsed.envelope;
  send({ type: 'head', head, count: connections.length });
  for (let from = 0; from < connections.length; from += partLength) {
    send({ type: 'part', connections: connections.slice(from, from + partLength) });
  }
}

const send = (message: ReadMessage) => postMessage(message);

/** As many connections as a page takes in a few milliseconds. */
const partLength = 500;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof Blob) void read(data);
});
