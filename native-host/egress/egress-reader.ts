import { Unreadable } from '../system/unreadable.ts';
import type { WholeEgress } from './whole-egress.ts';

/** Reads the egress; each system has its own implementation. */
export type EgressReader = {
  /** @throws {EgressUnreadable} when the system refuses */
  read(takenAtMs: number): WholeEgress;
  /** Whether the egress may have changed since the last call. @throws {EgressUnreadable} */
  hasChanged(): boolean;
  /** The shortest interval between calls of `hasChanged`, chosen by what a call costs; milliseconds. */
  paceMs: number;
  close(): void;
};

/** The egress could not be read. */
export class EgressUnreadable extends Unreadable {
  override readonly name = 'EgressUnreadable';

  constructor(facts: Unreadable['facts'], cause?: unknown) {
    super('egress', facts, cause);
  }
}
