/** The bytes of a database file, of which only the part that was asked for needs to be there yet. */
export type DatabaseBytes = {
  /** As long as the file. What was not loaded reads as zeros. */
  readonly buffer: Buffer;
  /** True when all of it is there, so that nothing has to be loaded. */
  readonly isWhole: boolean;
  /**
   * Makes sure that the bytes from `start` to before `end` are there, as far as the file goes.
   *
   * @throws {DatabaseUnusable} 'unreadable'
   */
  load(start: number, end: number): void;
  close(): void;
};

/** A file that is in memory as a whole. */
export function wholeBytes(buffer: Buffer): DatabaseBytes {
  return { buffer, isWhole: true, load: () => undefined, close: () => undefined };
}
