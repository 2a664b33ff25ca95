/** A port that was opened before the page was loaded. */
export type AttachedFirst = {
  port: chrome.runtime.Port;
  /** Messages received so far; the caller has to listen from now on. */
  take: () => unknown[];
};

declare global {
  /** Set by link/attach-first.ts. Null: it was taken, has disconnected, or came too late. */
  var attachedFirst: AttachedFirst | null | undefined;
}

/** Takes over the port that is already open, once; null if there is none. */
export function takeAttachedFirst(): AttachedFirst | null {
  const first = globalThis.attachedFirst ?? null;
  globalThis.attachedFirst = null;
  return first;
}
