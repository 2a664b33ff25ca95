import type { Snapshot } from '../protocol.ts';
import { MAX_MESSAGE_BYTES } from './frame.ts';
import { pack } from './pack.ts';

/** A snapshot as the JSON texts of numbered `snapshot` messages, each short enough for the browser. */
export function* snapshotMessages({ connections, ...head }: Snapshot): Generator<string> {
  const headText = JSON.stringify(head).slice(1, -1);
  // A margin for the names and numbers around the connections.
  const roomBytes = MAX_MESSAGE_BYTES - Buffer.byteLength(headText) - 200;
  const entries = connections.map((connection) => ({ json: JSON.stringify(connection) }));
  const packs = pack(entries, roomBytes);
  for (const [index, part] of packs.entries()) {
    const numbers = `"part":${index + 1},"parts":${packs.length}`;
    yield `{"type":"snapshot",${numbers},${headText},"connections":[${part.map(({ json }) => json).join(',')}]}`;
  }
}
