import type { Changes } from '../protocol.ts';
import { MAX_MESSAGE_BYTES } from './frame.ts';
import { pack } from './pack.ts';

const LISTS = ['opened', 'changed', 'closed'] as const;

/**
 * The changes of one look as the JSON texts of `changes` messages: one, or several of the same look when one would be
 * too long.
 */
export function* changesMessages(changes: Changes): Generator<string> {
  const entries = LISTS.flatMap((list) => changes[list].map((entry) => ({ list, json: JSON.stringify(entry) })));
  for (const part of pack(entries, MAX_MESSAGE_BYTES - 200)) {
    const lists = LISTS.map((list) => {
      const texts = part.filter((entry) => entry.list === list).map(({ json }) => json);
      return `"${list}":[${texts.join(',')}]`;
    });
    yield `{"type":"changes","takenAtMs":${changes.takenAtMs},${lists.join(',')}}`;
  }
}
