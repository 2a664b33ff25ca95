import type { ChildProcess } from 'node:child_process';
import { endianness } from 'node:os';
import { createFrameParser } from '../../native-host/messaging/parse-frames.ts';
import { isRecord } from '../../scripts/is-record.ts';

/**
 * The first message that a host sends to the browser that started it. The host is then ended, as by the browser.
 *
 * @throws {Error} with its status and what it said on stderr, when it ends without one
 */
export async function firstMessageOf(child: ChildProcess): Promise<Record<string, unknown>> {
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('the host has no pipes');
  const frames = createFrameParser(endianness() === 'LE');
  let errors = '';
  stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const first = await new Promise<unknown>((resolve, reject) => {
    stdout.on('data', (chunk: Buffer) => {
      for (const bytes of frames.push(chunk)) resolve(JSON.parse(new TextDecoder().decode(bytes)));
    });
    void ended.then((status) => reject(new Error(`the host ended with status ${String(status)}: ${errors}`)));
  });
  stdin.end();
  await ended;
  if (!isRecord(first)) throw new Error('a message that is no object');
  return first;
}
