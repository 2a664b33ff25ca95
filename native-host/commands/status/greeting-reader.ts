import { FrameError, type FrameParser } from '../../messaging/parse-frames.ts';
import { parseObject } from '../../registration/files/parse-object.ts';
import type { Greeting, Outcome } from '../../registration/doctor/trial.ts';
import { parseDatabases, parseHello } from './parse-greeting.ts';

export type GreetingReader = {
  /** Null while more has to come. */
  push(chunk: Uint8Array): Outcome | null;
  saidHello(): boolean;
};

/** The two messages have some kilobytes; what is far more is no greeting. */
const MAX_BYTES = 4 << 20;

/**
 * Reads a host's stdout until it has said hello and which databases it uses, or something that no host of ours says. It may
 * report problems between the two.
 */
export function createGreetingReader(frames: FrameParser): GreetingReader {
  let hello: Omit<Greeting, 'databases' | 'problems'> | null = null;
  let receivedBytes = 0;

  function take(bytes: Uint8Array): Outcome | null {
    const message = parseObject(new TextDecoder().decode(bytes));
    if (message === null) return { kind: 'garbled', reason: 'not-json' };
    const { type, code, version } = message;
    if (hello === null) {
      if (type === 'problem' && code === 'node-too-old') return { kind: 'node-too-old', version: String(version) };
      hello = type === 'hello' ? parseHello(message) : null;
      return hello === null ? { kind: 'garbled', reason: 'no-hello' } : null;
    }
    if (type !== 'database') return null;
    return { kind: 'responded', greeting: { ...hello, ...parseDatabases(message) }, endedByItself: true };
  }

  function push(chunk: Uint8Array): Outcome | null {
    receivedBytes += chunk.length;
    try {
      for (const bytes of frames.push(chunk)) {
        const outcome = take(bytes);
        if (outcome !== null) return outcome;
      }
    } catch (error) {
      if (error instanceof FrameError) return { kind: 'garbled', reason: 'not-a-frame' };
      throw error;
    }
    return receivedBytes > MAX_BYTES ? { kind: 'garbled', reason: 'too-much' } : null;
  }

  return { push, saidHello: () => hello !== null };
}
