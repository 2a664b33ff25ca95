import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { OpenReply } from './database-opener.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import { guardedReader } from './mmdb/guarded-reader.ts';
import { openPackedFile } from './mmdb/open-packed-file.ts';
import { openPagedFile, type PagedFile } from './mmdb/open-paged-file.ts';
import { member } from './mmdb/record-members.ts';
import { probeDatabase, type DatabaseProbe } from './probe-database.ts';

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
    const [path, sum] = [member(request, 'path'), member(request, 'sum')];
    if (typeof path !== 'string') throw new TypeError('expected the path of a database');
    const wanted = { keep: member(request, 'keep'), sum: typeof sum === 'string' ? sum : null };
    void openOrReason(path, wanted, countProgress).then((reply) => {
      port.postMessage(reply, 'bytes' in reply && reply.bytes !== null ? [reply.bytes] : []);
    });
  });
}

type Wanted = { keep: unknown; sum: string | null };

/** Anything else that it throws is not caught, so that it ends this thread: the one that waits then knows. */
async function openOrReason(path: string, wanted: Wanted, onProgress: () => void): Promise<OpenReply> {
  try {
    return await open(path, wanted, onProgress);
  } catch (error) {
    if (error instanceof DatabaseUnusable) return { reason: error.reason };
    throw error;
  }
}

/**
 * The end of a file shows whether it is a database, and a few look-ups whether it is a useful one: only then is all of it
 * read. So it is even where pages are enough: the system then has them cached, and later reads don't wait for a slow disk.
 */
async function open(path: string, { keep, sum }: Wanted, onProgress: () => void): Promise<OpenReply> {
  const file = keep === 'unpacked' ? await openPackedFile(path, onProgress) : openPagedFile(path);
  try {
    refuseGzip(file);
    if (sum !== null) refuseOtherSum(file, sum, onProgress);
    const probe: DatabaseProbe = probeDatabase(guardedReader(file), onProgress);
    if (keep === 'whole') file.loadAll(onProgress);
    else if (keep === 'pages' && sum === null) file.passAll(onProgress);
    return { ...probe, bytes: keep === 'pages' ? null : file.buffer.buffer };
  } finally {
    file.close();
  }
}

/** Its first bytes are the magic number of RFC 1952, section 2.3.1. */
function refuseGzip(file: PagedFile): void {
  file.load(0, 2);
  if (file.buffer[0] === 0x1f && file.buffer[1] === 0x8b) throw new DatabaseUnusable('gzip', 'still compressed');
}

/** A disk error in place changes nothing but the bytes, and no look-up need ever meet them. */
function refuseOtherSum(file: PagedFile, sum: string, onProgress: () => void): void {
  const hash = createHash('sha256');
  file.passAll((part) => {
    hash.update(part);
    onProgress();
  });
  if (hash.digest('hex') !== sum) throw new DatabaseUnusable('damaged', 'its bytes are not those that were built');
}

function progressCounter(data: unknown): Int32Array {
  const shared = member(data, 'progress');
  if (!(shared instanceof SharedArrayBuffer)) throw new TypeError('this thread was not started by the locator');
  return new Int32Array(shared);
}
