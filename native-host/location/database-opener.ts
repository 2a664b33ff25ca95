import { Worker } from 'node:worker_threads';
import { DatabaseUnusable, type UnusableReason } from './mmdb/database-unusable.ts';
import type { DatabaseProbe } from './probe-database.ts';

/**
 * Asks the worker to probe a file and, with 'whole', to send its bytes; with 'unpacked', those of the database packed in
 * it. With a SHA-256 sum (hex), a database that has another one is damaged.
 */
export type OpenRequest = { path: string; keep: 'whole' | 'pages' | 'unpacked'; sum: string | null };

/** A usable file; `bytes` is all of it, transferred without a copy, or null with 'pages'. */
export type ProbedFile = DatabaseProbe & { bytes: ArrayBuffer | null };

export type OpenReply = ProbedFile | { reason: UnusableReason };

export type DatabaseOpener = {
  /**
   * Reads and probes one file in the worker. Calls must not overlap.
   *
   * @throws {DatabaseUnusable}
   */
  open(request: OpenRequest): Promise<ProbedFile>;
  /** Ends the worker, and with it any opening in progress. */
  close(): void;
};

/**
 * Opens databases in a worker thread that is started when first needed. A file on which the worker makes no progress for
 * two seconds, crashes, or runs out of memory is rejected, and a new worker continues with the next.
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
    // Not awaited: a thread that hangs in a system call never ends.
    void worker?.terminate();
    worker = null;
  }

  return {
    async open(request) {
      if (isClosed) throw new DatabaseUnusable('reader-failed', 'it was closed');
      worker ??= startWorker();
      const reply = await requestReply(worker, request, progress);
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

function requestReply(worker: Worker, request: OpenRequest, progress: Int32Array): Promise<OpenReply> {
  return new Promise((resolve) => {
    const settle = (reply: OpenReply): void => {
      clearInterval(watchdog);
      worker.off('message', settle).off('error', fail).off('exit', fail);
      resolve(reply);
    };
    const fail = (): void => settle({ reason: 'reader-failed' });
    let lastProgress = -1;
    let idleChecks = 0;
    // Counts checks instead of time, so that a suspended computer is not mistaken for a file that hangs.
    const watchdog = setInterval(() => {
      const current = Atomics.load(progress, 0);
      idleChecks = current === lastProgress ? idleChecks + 1 : 0;
      lastProgress = current;
      // A reply may be queued if this thread itself was blocked: the event loop delivers it before the immediate.
      if (idleChecks >= (current === 0 ? maxStartChecks : maxIdleChecks))
        setImmediate(() => settle({ reason: 'time-limit' }));
    }, checkMs);
    worker.on('message', settle).on('error', fail).on('exit', fail);
    worker.postMessage(request);
  });
}

/** A worker may still fail while it is being ended; without a listener that would end the host. */
const ignoreLateError = (): void => undefined;

/** Far more than the largest real record takes; exceeding them ends the worker and not the host. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 2 };
const checkMs = 500;
const maxIdleChecks = 4;
/** A busy computer may be slow to start a thread, whatever the file. */
const maxStartChecks = 30;
