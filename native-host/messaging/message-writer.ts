import type { HostMessage, Problem } from '../protocol.ts';
import { MAX_MESSAGE_BYTES } from './frame.ts';

export type MessageWriter = {
  /** Writes a message; resolves when the browser has taken it. */
  publish(message: HostMessage): Promise<void>;
  /** The same for a message that is JSON text already. */
  publishText(type: HostMessage['type'], json: string): Promise<void>;
};

/**
 * The one place that all messages pass: none that a browser would refuse is written, since that would close the port.
 *
 * Every message is split or cut to fit before it comes here. If one still does not, a problem takes its place, until
 * one of the same type is written again.
 *
 * @param write takes the JSON text of one message; resolves when the browser has taken it
 */
export function createMessageWriter(write: (json: string) => Promise<void>): MessageWriter {
  const tooLong = new Set<HostMessage['type']>();

  const writeProblem = (problem: Problem): Promise<void> => write(JSON.stringify({ type: 'problem', ...problem }));

  async function publishText(type: HostMessage['type'], json: string): Promise<void> {
    const bytes = Buffer.byteLength(json);
    if (bytes > MAX_MESSAGE_BYTES) {
      tooLong.add(type);
      return writeProblem({ code: 'message-too-long', message: type, bytes });
    }
    await write(json);
    if (tooLong.delete(type) && tooLong.size === 0) await writeProblem({ code: 'message-too-long', over: true });
  }

  return { publishText, publish: (message) => publishText(message.type, JSON.stringify(message)) };
}
