/** What a key press tells; a KeyboardEvent has all of it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'>;

/**
 * Whether a key press outside of any field begins a search: one that writes a character.
 *
 * Space is left to the control that has the focus. Keys that compose ("Dead", "Process") have names and are left to
 * the input method: the focus must not move away from under it.
 */
export function startsSearch({ key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented }: Key): boolean {
  if (isComposing || defaultPrevented || ctrlKey || altKey || metaKey) return false;
  return /^\S$/u.test(key);
}
