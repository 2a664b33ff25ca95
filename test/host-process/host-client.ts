import { endianness } from 'node:os';
import { frame } from '../../native-host/messaging/frame.ts';
import { createFrameParser } from '../../native-host/messaging/parse-frames.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { SpawnOptions, World } from '../../scripts/world/create-world.ts';

export type HostMessageRecord = Record<string, unknown>;

/** The real host process, driven by a test in place of the browser. */
export type HostClient = {
  readonly pid: number;
  /** All messages so far, in order. */
  readonly messages: HostMessageRecord[];
  readonly stderr: () => string;
  readonly send: (message: unknown) => void;
  readonly sendBytes: (bytes: Uint8Array) => void;
  /** Waits for a message; `from` skips the first ones. */
  readonly waitFor: (
    what: string,
    isWanted: (message: HostMessageRecord) => boolean,
    from?: number,
    timeoutMs?: number,
  ) => Promise<HostMessageRecord>;
  /** Whether what the host writes is read. */
  readonly setReading: (isReading: boolean) => void;
  readonly closeStdin: () => void;
  readonly closeStdout: () => void;
  /** Its exit status, once it has ended. */
  readonly exitStatus: () => Promise<number | null>;
};

const origin = 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/';

/**
 * Starts the built host inside the world's computer as a browser would.
 *
 * @param prefix a command that runs the rest of its arguments
 */
export function startHost(
  world: World,
  options: SpawnOptions = {},
  program = 'dist/native-host/tapmap.js',
  prefix: readonly string[] = [],
): HostClient {
  const child = world.spawn([...prefix, world.nodePath, program, origin], options);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('the host has no pipes');
  const frames = createFrameParser(endianness() === 'LE');
  const messages: HostMessageRecord[] = [];
  let errors = '';
  stdout.on('data', (chunk: Buffer) => {
    for (const bytes of frames.push(chunk)) {
      const message: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (!isRecord(message)) throw new Error('a message that is no object');
      messages.push(message);
    }
  });
  stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  stdin.on('error', () => undefined); // the host has ended
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid ?? 0,
    messages,
    stderr: () => errors,
    send: (message) => stdin.write(frame(JSON.stringify(message))),
    sendBytes: (bytes) => stdin.write(bytes),
    async waitFor(what, isWanted, from = 0, timeoutMs = 20_000) {
      const find = (): HostMessageRecord | undefined => messages.slice(from).find(isWanted);
      await waitUntil(`the host says ${what}; ${errors}`, () => Promise.resolve(find() !== undefined), timeoutMs);
      return find() ?? {};
    },
    setReading(isReading) {
      if (isReading) stdout.resume();
      else stdout.pause();
    },
    closeStdin: () => stdin.end(),
    closeStdout: () => stdout.destroy(),
    exitStatus: () => ended,
  };
}

export const ofType =
  (type: string) =>
  (message: HostMessageRecord): boolean =>
    message['type'] === type;

/** The entries of a message's list (`connections`, `opened`, …). */
export function entries(message: HostMessageRecord, list: string): Record<string, unknown>[] {
  const found = message[list];
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

/** Waits for all parts of a snapshot that begins after `from`, and returns its connections. */
export async function waitForSnapshot(
  host: HostClient,
  from = 0,
  timeoutMs?: number,
): Promise<Record<string, unknown>[]> {
  const isLast = (message: HostMessageRecord): boolean =>
    message['type'] === 'snapshot' && message['part'] === message['parts'];
  await host.waitFor('the last part of a snapshot', isLast, from, timeoutMs);
  return host.messages
    .slice(from)
    .filter(ofType('snapshot'))
    .flatMap((message) => entries(message, 'connections'));
}
