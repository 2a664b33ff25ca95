import { Reader } from 'maxmind';
import { addressBits } from './address-bits.ts';
import { checkValue } from './check-value.ts';
import type { DatabaseBytes } from './database-bytes.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { marker, readMetadata, type DatabaseMetadata } from './read-metadata.ts';
import { readNode } from './tree-node.ts';

export type GuardedReader = {
  readonly metadata: DatabaseMetadata;
  /**
   * The record of an address in canonical text, null where the database has none. Never look up IPv6 in a file with
   * `ipVersion` 4: the reader would take its first 32 bits for an IPv4 address.
   *
   * @throws {Error} the record is damaged; the reader throws errors of every class
   */
  get(address: string): unknown;
  /**
   * One side of a node of the search tree: another node, `metadata.nodes` for "no data", above that a record.
   *
   * @throws {Error} the node lies outside the file
   */
  node(node: number, side: number): number;
  close(): void;
};

/**
 * The maxmind reader with limits: each record is checked before it is decoded, so that no look-up takes long, whatever
 * the bytes; and the check loads exactly what the reader is going to read.
 *
 * @throws {DatabaseUnusable} the bytes are no database, or a damaged one
 */
export function guardedReader(file: DatabaseBytes): GuardedReader {
  const { buffer } = file;
  const metadataAt = findMetadata(file);
  checkValue(file, metadataAt, metadataAt);

  let dataAt = 0;
  let checked = true;
  // The reader queries its cache before it decodes: first for the record, then for what the record points to, which the
  // check of the record has covered.
  const guard = {
    get: (at: string | number) => {
      if (!checked) checkValue(file, Number(at), dataAt);
      checked = true;
      return undefined;
    },
    set: () => undefined,
  };
  const reader = refuseErrors(() => new Reader(buffer, { cache: guard }));
  const metadata = readMetadata(reader.metadata, file, metadataAt - marker.length);
  dataAt = metadata.treeBytes + 16;

  const node = (index: number, side: number): number => {
    const at = (index * metadata.recordBits) / 4;
    file.load(at, at + metadata.recordBits / 4);
    return readNode(buffer, index, metadata.recordBits, side);
  };
  /** Loads the nodes on a path. @returns the value at its end */
  const follow = (path: Uint8Array, from: number): number => {
    let at = from;
    for (let depth = 0; depth < path.length && at < metadata.nodes; depth++) at = node(at, path[depth] ?? 0);
    return at;
  };
  const ipv4Root = metadata.ipVersion === 4 ? 0 : refuseErrors(() => follow(new Uint8Array(96), 0));
  reader.load(buffer); // again: the first time it searched the IPv4 root before these nodes were loaded

  return {
    metadata,
    node,
    get: (address) => {
      if (!file.isWhole) follow(addressBits(address), address.includes(':') ? 0 : ipv4Root);
      checked = false;
      return reader.get(address);
    },
    close: () => file.close(),
  };
}

/** The start of the metadata, after the last marker in the file. */
function findMetadata(file: DatabaseBytes): number {
  const end = file.buffer.length;
  const from = Math.max(0, end - maxMetadataBytes);
  file.load(from, end);
  const at = file.buffer.subarray(from).lastIndexOf(marker);
  if (at === -1) throw new DatabaseUnusable('not-a-database', 'no metadata at its end');
  return from + at + marker.length;
}

/** For malformed bytes the reader throws errors of every class: anything it throws while opening means damage. */
function refuseErrors<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable('damaged', 'its metadata can not be read', error);
  }
}

/** The metadata is within the last 128 KiB of a file (specification 2.0, "Database Metadata"). */
const maxMetadataBytes = 128 * 1024;
