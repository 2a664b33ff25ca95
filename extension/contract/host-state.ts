import type { SocketSource } from '../../native-host/protocol.ts';

/** The state of the host; view/sentences/host-state-sentence has a sentence and a next step for each. */
export type HostState =
  /** Not wanted: watching is off and no page is open. */
  | { kind: 'stopped' }
  /** Started, no hello yet. */
  | { kind: 'starting' }
  | { kind: 'running'; version: string; platform: string; source: SocketSource }
  /** Running, but silent for several polls. */
  | { kind: 'silent' }
  | { kind: 'not-installed' }
  | { kind: 'not-allowed' }
  /** Registered, but ended before its hello. */
  | { kind: 'cannot-start' }
  | { kind: 'too-old'; version: string | null }
  | { kind: 'too-new'; version: string | null }
  /** Ended of its own accord after its hello. */
  | { kind: 'crashed' }
  /** Wrote something that is not a message. */
  | { kind: 'garbled' };

/** Whether the user has to do something about it. */
export function needsAttention(state: HostState): boolean {
  return state.kind !== 'running' && state.kind !== 'starting' && state.kind !== 'stopped';
}
