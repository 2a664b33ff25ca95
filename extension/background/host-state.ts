import type { SocketSource } from '../../native-host/protocol.ts';

/** How it stands with the host; view/host-state-sentence gives each its sentence and its next step. */
export type HostState =
  /** Nobody wants it: watching is off and no page is open. */
  | { kind: 'stopped' }
  /** Called, no hello yet. */
  | { kind: 'starting' }
  | { kind: 'running'; version: string; platform: string; source: SocketSource }
  /** Runs, but has not been heard for several looks. */
  | { kind: 'silent' }
  | { kind: 'not-installed' }
  | { kind: 'not-allowed' }
  /** Registered, but ended before its first word. */
  | { kind: 'cannot-start' }
  | { kind: 'too-old'; version: string | null }
  | { kind: 'too-new'; version: string | null }
  /** Ended by itself after its hello. */
  | { kind: 'crashed' }
  /** Wrote something that is no message. */
  | { kind: 'garbled' };

/**
 * The state that a closed port leaves behind.
 *
 * Neither browser gives codes, only texts (Chromium 156 in extensions/browser/api/messaging, Firefox 153 in
 * NativeMessaging.sys.mjs). Firefox says "No such native application" of a host that this extension may not call, too.
 *
 * @param error what the browser says, null when it says nothing
 * @param answered whether the host had said hello on this port
 */
export function stateAfterClose(error: string | null, answered: boolean): HostState {
  const kind = kinds.find(([text]) => error !== null && text.test(error))?.[1];
  if (kind !== undefined) return { kind };
  return { kind: answered ? 'crashed' : 'cannot-start' };
}

/** Whatever else they say ("Native host has exited.", "An unexpected error occurred", nothing) depends on the hello. */
const kinds: [RegExp, 'not-installed' | 'not-allowed' | 'garbled'][] = [
  [/^Specified native messaging host not found/, 'not-installed'],
  [/^No such native application/, 'not-installed'],
  [/^Access to the specified native messaging host is forbidden/, 'not-allowed'],
  [/^Error when communicating with the native messaging host/, 'garbled'],
  [/^Native application tried to send a message of \d+ bytes/, 'garbled'],
];

/** Whether the user has to do something about it. */
export function needsAttention(state: HostState): boolean {
  return state.kind !== 'running' && state.kind !== 'starting' && state.kind !== 'stopped';
}
