import { message, type MessageKey } from '../text/message.ts';

/** What a setting of a few words offers, each word with its name in the language of the page. */
export function optionsOf<W extends string>(words: readonly W[], names: Record<W, MessageKey>) {
  return words.map((value) => ({ value, label: message(names[value]) }));
}
