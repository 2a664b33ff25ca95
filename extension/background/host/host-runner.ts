import type { HostRequest } from '../../../native-host/protocol.ts';

/** What the background can ask of the host that runHost keeps running. */
export type HostRunner = {
  /** The host is to poll every `intervalMs` from now on, or to stop (null). */
  want(intervalMs: number | null): void;
  /** Whether the user sees a page: only so long is a host tried that never responded, or that was refused. */
  setSeen(isSeen: boolean): void;
  /** Starts the host at once if it is not running, even if it would not be restarted automatically. */
  revive(): void;
  /** Like `revive`, but first stops a host that hangs. */
  retry(): void;
  /** Sends a request; false if there is no host that has said hello. */
  ask(request: HostRequest): boolean;
};
