import type { Egress } from '../protocol.ts';

/** What every system must deliver about the way out. */
export type EgressReader = {
  /** @throws {EgressUnreadable} when the system refuses */
  read(takenAtMs: number): Egress;
  /** Whether reading again may give something else; cheap enough for every look. @throws {EgressUnreadable} */
  hasChanged(): boolean;
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
