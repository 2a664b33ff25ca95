/** Why a file can not be used as a database: closed and append-only, shown as a sentence where it is shown. */
export type UnusableReason =
  /** The operating system does not let it be read, or it is gone. */
  | 'unreadable'
  /** A folder, a pipe, a device. */
  | 'not-a-file'
  | 'empty'
  | 'too-large'
  /** Still compressed. */
  | 'gzip'
  /** The mark that ends every database is missing: another kind of file, or the download was cut off. */
  | 'not-a-database'
  /** The mark is there, but what it describes is not, or breaks the format's rules. */
  | 'damaged'
  /** Sound, but with records of another kind (a country or AS file where a city file belongs). */
  | 'wrong-kind'
  /** Sound, but without a record. */
  | 'no-records'
  /** Reading it made no progress for too long. */
  | 'time-limit'
  /** Reading it crashed or took too much memory. */
  | 'reader-failed';

export class DatabaseUnusable extends Error {
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason, message: string, cause?: unknown) {
    super(`${reason}: ${message}`, { cause });
    this.name = 'DatabaseUnusable';
    this.reason = reason;
  }
}
