import { parentPort, workerData } from 'node:worker_threads';
import { wholeBytes } from './mmdb/database-bytes.ts';
import type { OpenReply } from './database-opener.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import { guardedReader } from './mmdb/guarded-reader.ts';
import { openPagedFile } from './mmdb/open-paged-file.ts';
import { readThroughFile, readWholeFile } from './mmdb/read-whole-file.ts';
import { member } from './mmdb/record-members.ts';
import { probeDatabase } from './probe-database.ts';

/**
 * The worker thread: reads and probes one database file after another, so that no file can block or end the host. The
 * reply has the bytes of a file to keep whole, or the reason why it is unusable.
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
    return isPaged ? probePaged(path, onProgress) : probeWhole(path, onProgress);
  } catch (error) {
    if (error instanceof DatabaseUnusable) return { reason: error.reason };
    throw error;
  }
}

function probeWhole(path: string, onProgress: () => void): OpenReply {
  const bytes = readWholeFile(path, onProgress);
  return { ...probeDatabase(guardedReader(wholeBytes(bytes)), onProgress), bytes: bytes.buffer };
}

function probePaged(path: string, onProgress: () => void): OpenReply {
  readThroughFile(path, onProgress);
  const file = openPagedFile(path);
  try {
    return { ...probeDatabase(guardedReader(file), onProgress), bytes: null };
  } finally {
    file.close();
  }
}

function progressCounter(data: unknown): Int32Array {
  const shared = member(data, 'progress');
  if (!(shared instanceof SharedArrayBuffer)) throw new TypeError('this thread was not started by the locator');
  return new Int32Array(shared);
}
