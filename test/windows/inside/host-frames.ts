import type { Readable } from 'node:stream';
import { createFrameParser } from '../../../native-host/messaging/parse-frames.ts';
import { isRecord } from '../../../scripts/is-record.ts';

export type HostFrames = {
  /** All messages of the host so far, in order. */
  readonly messages: Record<string, unknown>[];
  /** Waits for a matching message. */
  waitFor(what: string, isWanted: (message: Record<string, unknown>) => boolean): Promise<void>;
};

const LIMIT_MS = 60_000;

/** Reads a host's frames as a browser does. */
export function readFrames(stdout: Readable): HostFrames {
  const parser = createFrameParser(true);
  const messages: Record<string, unknown>[] = [];
  let heard = (): void => undefined;
  stdout.on('data', (chunk: Buffer) => {
    for (const bytes of parser.push(chunk)) {
      const message: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (isRecord(message)) messages.push(message);
    }
    heard();
  });
  return {
    messages,
    waitFor: (what, isWanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`the host did not say ${what}, but ${JSON.stringify(messages).slice(0, 2000)}`));
        }, LIMIT_MS);
        heard = () => {
          if (!messages.some(isWanted)) return;
          clearTimeout(timer);
          resolve();
        };
        heard();
      }),
  };
}
