import { Worker } from 'node:worker_threads';
import { DatabaseUnusable, type UnusableReason } from './mmdb/database-unusable.ts';
import type { TryOut } from './try-out.ts';

/** What the worker is asked: whether a file is usable, and, to keep it whole, for its bytes. */
export type OpenRequest = { path: string; keep: 'whole' | 'pages' };

/** A file that passed; `bytes` is the whole of it, handed over without a copy, or null when only pages are kept. */
export type TriedFile = TryOut & { bytes: ArrayBuffer | null };

export type OpenReply = TriedFile | { reason: UnusableReason };

export type DatabaseOpener = {
  /**
   * Reads and tries out one file, in the worker; to be asked for one at a time.
   *
   * @throws {DatabaseUnusable}
   */
  open(request: OpenRequest): Promise<TriedFile>;
  /** Ends the worker, and with it the file that is being opened. */
  close(): void;
};

/**
 * Opens databases in a worker thread that is started when first needed. A file at which the worker makes no progress
 * for two seconds, crashes, or runs out of memory is refused, and a new worker goes on with the next.
 *
 * @param workerScript a script that calls runLocationWorker
 */
export function databaseOpener(workerScript: string): DatabaseOpener {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | null = null;
  let isClosed = false;

  function startWorker(): Worker {
    Atomics.store(progress, 0, 0);
    const started = new Worker(workerScript, {
      workerData: { progress: progress.buffer },
      resourceLimits,
      execArgv: [],
    });
    return started.on('error', ignoreLateError);
  }

  function endWorker(): void {
    // Not waited for: a thread that hangs in the system never ends.
    void worker?.terminate();
    worker = null;
  }

  return {
    async open(request) {
      if (isClosed) throw new DatabaseUnusable('reader-failed', 'it was closed');
      worker ??= startWorker();
      const reply = await ask(worker, request, progress);
      if ('bytes' in reply) return reply;
      if (reply.reason === 'time-limit' || reply.reason === 'reader-failed') endWorker();
      throw new DatabaseUnusable(reply.reason, request.path);
    },
    close() {
      isClosed = true;
      endWorker();
    },
  };
}

function ask(worker: Worker, request: OpenRequest, progress: Int32Array): Promise<OpenReply> {
  return new Promise((resolve) => {
    const answer = (reply: OpenReply): void => {
      clearInterval(watch);
      worker.off('message', answer).off('error', fail).off('exit', fail);
      resolve(reply);
    };
    const fail = (): void => answer({ reason: 'reader-failed' });
    let seen = -1;
    let still = 0;
    // Counted in checks and not in time, so that a computer that was asleep is not taken for a file that hangs.
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0);
      still = now === seen ? still + 1 : 0;
      seen = now;
      // An answer may lie waiting if this thread itself was held up: it is taken before the immediate.
      if (still >= (now === 0 ? startChecks : stillChecks)) setImmediate(() => answer({ reason: 'time-limit' }));
    }, checkMs);
    worker.on('message', answer).on('error', fail).on('exit', fail);
    worker.postMessage(request);
  });
}

/** A worker that is being ended may still fail; nobody waits for it any more. */
const ignoreLateError = (): void => undefined;

/** Far more than the largest real record takes; what takes more ends the worker and not the host. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 2 };
const checkMs = 500;
const stillChecks = 4;
/** A busy computer may be slow to start a thread, which says nothing about the file. */
const startChecks = 30;
