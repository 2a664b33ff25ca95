import type { Egress } from '../protocol.ts';

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

/** The way out could not be read; `facts` say where and why. */
export class EgressUnreadable extends Error {
  readonly facts: Record<string, string | number>;

  constructor(facts: Record<string, string | number>, cause?: unknown) {
    super(`egress unreadable: ${JSON.stringify(facts)}`, { cause });
    this.name = 'EgressUnreadable';
    this.facts = facts;
  }
}
