import { parentPort, workerData } from 'node:worker_threads';
import { wholeBytes } from './mmdb/database-bytes.ts';
import type { OpenReply } from './database-opener.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import { guardedReader } from './mmdb/guarded-reader.ts';
import { openPagedFile } from './mmdb/open-paged-file.ts';
import { readThroughFile, readWholeFile } from './mmdb/read-whole-file.ts';
import { member } from './mmdb/record-members.ts';
import { tryOut } from './try-out.ts';

/**
 * The worker thread: reads and tries out one database file after another, so that whatever is in it can neither hold up
 * nor end the host. The answer hands over the bytes of a file that is to be kept whole, or says why it is of no use.
 */
export function runLocationWorker(): void {
  const port = parentPort;
  const counter = progressCounter(workerData);
  const countProgress = (): void => void Atomics.add(counter, 0, 1);
  countProgress();
  port?.on('message', (request: unknown) => {
    const path = member(request, 'path');
    if (typeof path !== 'string') throw new TypeError('expected the path of a database');
    const reply = open(path, member(request, 'keep') === 'pages', countProgress);
    port.postMessage(reply, 'bytes' in reply && reply.bytes !== null ? [reply.bytes] : []);
  });
}

function open(path: string, isPaged: boolean, onProgress: () => void): OpenReply {
  try {
    return isPaged ? tryPaged(path, onProgress) : tryWhole(path, onProgress);
  } catch (error) {
    if (error instanceof DatabaseUnusable) return { reason: error.reason };
    throw error;
  }
}

function tryWhole(path: string, onProgress: () => void): OpenReply {
  const bytes = readWholeFile(path, onProgress);
  return { ...tryOut(guardedReader(wholeBytes(bytes)), onProgress), bytes: bytes.buffer };
}

function tryPaged(path: string, onProgress: () => void): OpenReply {
  readThroughFile(path, onProgress);
  const file = openPagedFile(path);
  try {
    return { ...tryOut(guardedReader(file), onProgress), bytes: null };
  } finally {
    file.close();
  }
}

function progressCounter(data: unknown): Int32Array {
  const shared = member(data, 'progress');
  if (!(shared instanceof SharedArrayBuffer)) throw new TypeError('this thread was not started by the locator');
  return new Int32Array(shared);
}
