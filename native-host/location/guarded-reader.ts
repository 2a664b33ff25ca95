import { Reader } from 'maxmind';
import { checkValue } from './check-value.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { marker, readFacts } from './read-facts.ts';
import type { DatabaseFacts } from './read-facts.ts';

/** A database in memory. */
export type GuardedReader = {
  readonly bytes: Buffer;
  readonly facts: DatabaseFacts;
  /**
   * The record of an address in canonical text, null where the database has none. IPv6 must not be asked of a file
   * with `ipVersion` 4: the reader would take its first 32 bits for an IPv4 address.
   *
   * @throws {Error} the record is damaged; the reader throws errors of every class
   */
  get(address: string): unknown;
};

/**
 * The maxmind reader over the bytes of a file, with limits: each record is walked before it is decoded, so that no
 * look-up takes long, whatever the bytes.
 *
 * @throws {DatabaseUnusable} the bytes are no database, or a damaged one
 */
export function guardedReader(bytes: Buffer): GuardedReader {
  const metadataAt = bytes.lastIndexOf(marker) + marker.length;
  if (metadataAt < Math.max(marker.length, bytes.length - mostMetadataBytes)) {
    throw new DatabaseUnusable('not-a-database', 'no metadata at its end');
  }
  checkValue(bytes, metadataAt, metadataAt);

  let dataAt = 0;
  let checked = true;
  // The reader asks its cache before it decodes: first for the record, then for what the record points to, which the
  // walk over the record has covered.
  const guard = {
    get: (at: string | number) => {
      if (!checked) checkValue(bytes, Number(at), dataAt);
      checked = true;
      return undefined;
    },
    set: () => undefined,
  };
  const reader = refuseErrors(() => new Reader(bytes, { cache: guard }));
  const facts = readFacts(reader.metadata, bytes, metadataAt - marker.length);
  dataAt = facts.treeBytes + 16;
  return {
    bytes,
    facts,
    get: (address) => {
      checked = false;
      return reader.get(address);
    },
  };
}

/** For bytes that make no sense the reader throws errors of every class: whatever it throws while opening is damage. */
function refuseErrors<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new DatabaseUnusable('damaged', 'its metadata can not be read', error);
  }
}

/** The metadata lies within the last 128 KiB of a file (specification 2.0, "Database Metadata"). */
const mostMetadataBytes = 128 * 1024;
