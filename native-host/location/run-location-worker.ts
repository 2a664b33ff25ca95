import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseUnusable } from './database-unusable.ts';
import { guardedReader } from './guarded-reader.ts';
import { readDatabaseFile } from './read-database-file.ts';
import { tryOut } from './try-out.ts';
import type { OpenReply } from './database-opener.ts';

/**
 * The worker thread: reads and tries out one database file after another, so that whatever is in it can neither hold up
 * nor end the host. Each message is a path; the answer hands over the file's bytes, or says why it is of no use.
 */
export function runLocationWorker(): void {
  const port = parentPort;
  const data: unknown = workerData;
  const counter = progressCounter(data);
  const countProgress = (): void => void Atomics.add(counter, 0, 1);
  countProgress();
  port?.on('message', (path: unknown) => {
    if (typeof path !== 'string') throw new TypeError('expected the path of a database');
    const reply = open(path, countProgress);
    port.postMessage(reply, 'bytes' in reply ? [reply.bytes] : []);
  });
}

function open(path: string, onProgress: () => void): OpenReply {
  try {
    const bytes = readDatabaseFile(path, onProgress);
    const reader = guardedReader(bytes);
    return { ...tryOut(reader, onProgress), bytes: bytes.buffer };
  } catch (error) {
    if (error instanceof DatabaseUnusable) return { reason: error.reason };
    throw error;
  }
}

function progressCounter(data: unknown): Int32Array {
  const shared: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'progress') : undefined;
  if (!(shared instanceof SharedArrayBuffer)) throw new TypeError('this thread was not started by the locator');
  return new Int32Array(shared);
}
