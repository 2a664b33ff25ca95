/** What MaxMind's `.sha256` file says: one line as sha256sum(1) writes it. */
export type Checksum = {
  /** Lower case, hex. */
  readonly sum: string;
  /** When the database was built: `20261124`, from the archive's name. */
  readonly date: string;
};

/** Null for any other text. The name of the archive is used for its date alone. */
export function parseChecksum(text: string): Checksum | null {
  const [, sum = '', date = ''] = /^([0-9a-f]{64}) [ *][\w.-]{1,80}_(\d{8})\.tar\.gz\s*$/i.exec(text) ?? [];
  return sum === '' ? null : { sum: sum.toLowerCase(), date };
}
