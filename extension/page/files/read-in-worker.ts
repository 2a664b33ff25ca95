import type { Connection } from '../../../native-host/protocol.ts';
import type { ExportEnvelope } from '../../export/export-envelope.ts';
import type { ParsedExport } from '../../export/parse-export.ts';
import type { ReadMessage } from './read-messages.ts';

/** A file being read. */
export type Reading = {
  /** Never resolves once it is stopped. */
  readonly result: Promise<ParsedExport>;
  stop(): void;
};

/**
 * Reads a file in a worker: JSON.parse and the checks of 50,000 connections take a second, in which the page would not
 * respond. They arrive in parts, each a task of its own.
 *
 * @param onShare called with the share of the connections that has arrived, 0 to 1
 */
export function readInWorker(file: Blob, onShare: (share: number) => void): Reading {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<ParsedExport>((resolve) => {
    const end = (parsed: ParsedExport) => {
      worker.terminate();
      resolve(parsed);
    };
    let head: Omit<ExportEnvelope, 'connections'> | null = null;
    let count = 0;
    const connections: Connection[] = [];
    worker.addEventListener('message', ({ data }: MessageEvent<ReadMessage>) => {
      if (data.type === 'failed') end({ kind: 'failed', failure: data.failure });
      else if (data.type === 'head') ({ head, count } = data);
      else {
        connections.push(...data.connections);
        onShare(connections.length / count);
      }
      if (head !== null && connections.length === count) end({ kind: 'parsed', envelope: { ...head, connections } });
    });
    // It has no memory for the file.
    worker.addEventListener('error', () => end({ kind: 'failed', failure: { code: 'unreadable' } }));
  });
  worker.postMessage(file);
  return { result, stop: () => worker.terminate() };
}
