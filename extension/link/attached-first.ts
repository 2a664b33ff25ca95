/** A port that was opened before the page was loaded. */
export type AttachedFirst = {
  port: chrome.runtime.Port;
  /** Messages received so far; the caller has to listen from now on. */
  take: () => unknown[];
};

declare global {
  /** Set by popup/attach-first.ts. Null: it was taken, has disconnected, or came too late. */
  var attachedFirst: AttachedFirst | null | undefined;
}

/**
 * Takes over the port that is already open, once, and passes on the messages received so far; null if there is none.
 */
export function takeAttachedFirst(hear: (message: unknown) => void): chrome.runtime.Port | null {
  const first = globalThis.attachedFirst ?? null;
  globalThis.attachedFirst = null;
  if (first === null) return null;
  for (const message of first.take()) hear(message);
  return first.port;
}
