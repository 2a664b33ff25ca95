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

/** Whether the user has to do something about it. */
export function needsAttention(state: HostState): boolean {
  return state.kind !== 'running' && state.kind !== 'starting' && state.kind !== 'stopped';
}
