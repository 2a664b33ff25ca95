import type { Changes, Snapshot } from '../protocol.ts';
import { MAX_MESSAGE_BYTES } from './frame.ts';

/** Room for the names and numbers around the connections. */
const MARGIN_BYTES = 200;

/** A snapshot as the JSON texts of numbered `snapshot` messages, each short enough for the browser. */
export function* snapshotMessages({ connections, ...head }: Snapshot): Generator<string> {
  const headText = JSON.stringify(head).slice(1, -1);
  const roomBytes = MAX_MESSAGE_BYTES - Buffer.byteLength(headText) - MARGIN_BYTES;
  const entries = connections.map((connection) => ({ json: JSON.stringify(connection) }));
  const packs = pack(entries, roomBytes);
  for (const [index, part] of packs.entries()) {
    const numbers = `"part":${index + 1},"parts":${packs.length}`;
    yield `{"type":"snapshot",${numbers},${headText},"connections":[${part.map(({ json }) => json).join(',')}]}`;
  }
}

const LISTS = ['opened', 'changed', 'closed'] as const;

/** The changes of one look as the JSON texts of `changes` messages: several for the same look where one would be too long. */
export function* changesMessages(changes: Changes): Generator<string> {
  const entries = LISTS.flatMap((list) => changes[list].map((entry) => ({ list, json: JSON.stringify(entry) })));
  for (const part of pack(entries, MAX_MESSAGE_BYTES - MARGIN_BYTES)) {
    const lists = LISTS.map((list) => {
      const texts = part.filter((entry) => entry.list === list).map(({ json }) => json);
      return `"${list}":[${texts.join(',')}]`;
    });
    yield `{"type":"changes","takenAtMs":${changes.takenAtMs},${lists.join(',')}}`;
  }
}

/**
 * Fills packs with JSON texts in their order, each pack at most `roomBytes` with one byte for the comma after each text.
 * At least one pack, and every text in exactly one: messages stay small by splitting, never by cutting.
 */
export function pack<E extends { json: string }>(entries: Iterable<E>, roomBytes: number): E[][] {
  let current: E[] = [];
  let usedBytes = 0;
  const packs = [current];
  for (const entry of entries) {
    const bytes = Buffer.byteLength(entry.json) + 1;
    if (usedBytes + bytes > roomBytes && current.length > 0) {
      current = [];
      usedBytes = 0;
      packs.push(current);
    }
    current.push(entry);
    usedBytes += bytes;
  }
  return packs;
}
