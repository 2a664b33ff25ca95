import type { Egress } from '../protocol.ts';
import { Unreadable } from '../system/unreadable.ts';

/** What every system must deliver about the way out. */
export type EgressReader = {
  /** @throws {EgressUnreadable} when the system refuses */
  read(takenAtMs: number): Egress;
  /** Whether reading again may give something else than the last time. @throws {EgressUnreadable} */
  hasChanged(): boolean;
  /** How often that may be asked, by what it costs; milliseconds. */
  paceMs: number;
  close(): void;
};

/** The way out could not be read. */
export class EgressUnreadable extends Unreadable {
  override readonly name = 'EgressUnreadable';

  constructor(facts: Unreadable['facts'], cause?: unknown) {
    super('egress', facts, cause);
  }
}
