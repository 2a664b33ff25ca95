import type { TimeModel } from './time-model.ts';

/**
 * Moves through time by a key: space pauses and goes on, `[` and `]` (or `,` and `.`) step 10 s back and on, a minute
 * with Shift, `l` is live again. Says whether the key was one of these.
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

/** With Shift comma and full stop give other signs, on each keyboard its own. */
const shifted = new Map([
  ['Comma', -1],
  ['Period', 1],
]);

/** Whether space does something to what has the focus. */
function takesSpace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input, select, [role="tree"]') !== null;
}
