/** The bytes of a database file, loaded in parts on request. */
export type DatabaseBytes = {
  /** As long as the file; parts that are not loaded are zeros. */
  readonly buffer: Buffer;
  /** True when everything is loaded. */
  readonly isWhole: boolean;
  /**
   * Loads the bytes from `start` to before `end`, or to the end of the file.
   *
   * @throws {DatabaseUnusable} 'unreadable'
   */
  load(start: number, end: number): void;
  close(): void;
};

/** A file that is completely in memory. */
export function wholeBytes(buffer: Buffer): DatabaseBytes {
  return { buffer, isWhole: true, load: () => undefined, close: () => undefined };
}
