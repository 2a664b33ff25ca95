/** Something of this computer could not be read; `facts` say where and why. */
export abstract class Unreadable extends Error {
  readonly facts: Record<string, string | number>;

  constructor(what: string, facts: Record<string, string | number>, cause?: unknown) {
    super(`${what} unreadable: ${JSON.stringify(facts)}`, { cause });
    this.facts = facts;
  }
}
