import type { TimeModel } from './time-model.ts';

/**
 * Moves through time by key: space pauses and resumes, `[` and `]` (or `,` and `.`) step back and forward by 10 s, by
 * a minute with Shift, `l` goes live. Returns whether the key was handled.
 */
export function stepOnKey(event: KeyboardEvent, time: TimeModel): boolean {
  const { key, code, shiftKey } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = directions.get(key) ?? (shiftKey ? shifted.get(code) : undefined);
  if (direction !== undefined) time.stepBy(direction * (shiftKey ? 60_000 : 10_000));
  else if (key === ' ' && !takesSpace(event.target)) time.toggle();
  else if (key === 'l') time.live();
  else return false;
  return true;
}

const directions = new Map([
  ['[', -1],
  [']', 1],
  ['{', -1],
  ['}', 1],
  [',', -1],
  ['.', 1],
]);

/** With Shift, comma and full stop produce other characters, depending on the keyboard layout. */
const shifted = new Map([
  ['Comma', -1],
  ['Period', 1],
]);

/** Whether space acts on the focused element. */
function takesSpace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input, select, [role="tree"]') !== null;
}
