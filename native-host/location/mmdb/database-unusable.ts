/** Why a file cannot be used as a database. A closed, append-only list; the pages have a sentence for each. */
export type UnusableReason =
  /** The operating system refuses to read it, or it is gone. */
  | 'unreadable'
  /** A folder, a pipe, a device. */
  | 'not-a-file'
  | 'empty'
  | 'too-large'
  /** Still compressed. */
  | 'gzip'
  /** The marker at the end of every database is missing: another kind of file, or an incomplete download. */
  | 'not-a-database'
  /** The marker is there, but the data is missing or violates the format. */
  | 'damaged'
  /** Valid, but with records of another kind (a country or AS file where a city file belongs). */
  | 'wrong-kind'
  /** Valid, but without a record. */
  | 'no-records'
  /** A record takes far more work than the largest real one. */
  | 'record-limit'
  /** Reading it made no progress for too long. */
  | 'time-limit'
  /** Reading it crashed or took too much memory. */
  | 'reader-failed'
  /** Valid, but its records have a country alone: neither cities nor networks. */
  | 'countries-only'
  /** One record answers for so much of the address space that it cannot be right. */
  | 'wide-record';

export class DatabaseUnusable extends Error {
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason, message: string, cause?: unknown) {
    super(`${reason}: ${message}`, { cause });
    this.name = 'DatabaseUnusable';
    this.reason = reason;
  }
}
