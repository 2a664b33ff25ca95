import type { HelloMessage } from '../../native-host/protocol.ts';

/** The state of the host; view/sentences/host-state-sentence has a sentence and a next step for each. */
export type HostState =
  /** Not wanted: watching is off and no page is open. */
  | { kind: 'stopped' }
  /** Started, no hello yet. */
  | { kind: 'starting' }
  /** `nodeVersion` as Node prints it; absent where the host does not say. */
  | { kind: 'running'; version: string; platform: string; source: HelloMessage['source']; nodeVersion?: string }
  /** Running, but silent for several polls. */
  | { kind: 'silent' }
  | { kind: 'not-installed' }
  /** A Firefox in a sandbox (Snap or Flatpak) whose system has no portal for native messaging. */
  | { kind: 'no-portal' }
  /** Installed, but it does not let in this copy of the extension, which has that id. Chromium alone says so. */
  | { kind: 'not-allowed'; extensionId: string }
  /** Registered, but ended before its hello, and has not responded since the extension was started. */
  | { kind: 'cannot-start' }
  /** Registered, but every Node that its launcher knows is too old; `version` as Node prints it. */
  | { kind: 'node-too-old'; version: string }
  /** Ended before its hello, but an earlier start of it responded, last at that time (ms since the epoch). */
  | { kind: 'ended-early'; respondedAtMs: number }
  | { kind: 'too-old'; version: string | null }
  | { kind: 'too-new'; version: string | null }
  /** Ended of its own accord after its hello. */
  | { kind: 'crashed' }
  /** Wrote something that is not a message. */
  | { kind: 'garbled' };

/**
 * What a page shows after `next`: the word of a background that has just started, with nothing but that it starts a host,
 * takes no step away that the user has to take. A host that hangs is an exception: there the user has asked for the start.
 */
export function shownHost(before: HostState, next: HostState): HostState {
  return next.kind === 'starting' && before.kind !== 'silent' && needsAttention(before) ? before : next;
}

/** Whether the user has to do something about it. */
export function needsAttention(state: HostState): boolean {
  return state.kind !== 'running' && state.kind !== 'starting' && state.kind !== 'stopped';
}
