/** A port that was opened before the page was loaded. */
export type AttachedFirst = {
  port: chrome.runtime.Port;
  /** What has come through it; from now on it is for others to listen. */
  take: () => unknown[];
};

declare global {
  /** Left by popup/attach-first.ts for whoever takes it. Null: it was taken, or has ended, or came too late. */
  var attachedFirst: AttachedFirst | null | undefined;
}

/** Takes over the port that is already open, once, and hears what has come; null where there is none. */
export function takeAttachedFirst(hear: (message: unknown) => void): chrome.runtime.Port | null {
  const first = globalThis.attachedFirst ?? null;
  globalThis.attachedFirst = null;
  if (first === null) return null;
  for (const message of first.take()) hear(message);
  return first.port;
}
