import { batch, signal, type ReadonlySignal } from '@preact/signals';

/**
 * Follows a signal at once or, if deriving from it is expensive, once the map has been painted with the new value: the
 * map is what people look at, and the list next to it may come two frames later.
 */
export function afterMap<T>(source: ReadonlySignal<T>, isMuch: () => boolean): ReadonlySignal<T> {
  const followed = signal(source.peek());
  const follow = () => {
    followed.value = source.peek();
  };
  source.subscribe(() => {
    if (isMuch()) oncePainted(follow);
    else follow();
  });
  return followed;
}

const waiting = new Set<() => void>();

/**
 * The map is drawn in the next frame; when the following one begins, it has been painted. Hidden pages get no frames.
 */
export function oncePainted(then: () => void): void {
  if (document.hidden) {
    then();
    return;
  }
  if (waiting.size === 0) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(goOn)));
  waiting.add(then);
}

function goOn(): void {
  const due = [...waiting];
  waiting.clear();
  batch(() => {
    for (const then of due) then();
  });
}
