import { Reader } from 'maxmind';
import { addressPath } from './address-path.ts';
import { checkValue } from './check-value.ts';
import type { DatabaseBytes } from './database-bytes.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { marker, readFacts, type DatabaseFacts } from './read-facts.ts';
import { readNode } from './tree-node.ts';

/** A database that is open. */
export type GuardedReader = {
  readonly facts: DatabaseFacts;
  /**
   * The record of an address in canonical text, null where the database has none. IPv6 must not be asked of a file
   * with `ipVersion` 4: the reader would take its first 32 bits for an IPv4 address.
   *
   * @throws {Error} the record is damaged; the reader throws errors of every class
   */
  get(address: string): unknown;
  /**
   * One side of a node of the search tree: another node, `facts.nodes` for "no data", above that a record.
   *
   * @throws {Error} the node lies outside the file
   */
  node(node: number, side: number): number;
  close(): void;
};

/**
 * The maxmind reader over a file, with limits: each record is walked before it is decoded, so that no look-up takes
 * long, whatever the bytes; and the walk loads what the reader is going to read, and no more.
 *
 * @throws {DatabaseUnusable} the bytes are no database, or a damaged one
 */
export function guardedReader(file: DatabaseBytes): GuardedReader {
  const { buffer } = file;
  const metadataAt = findMetadata(file);
  checkValue(file, metadataAt, metadataAt);

  let dataAt = 0;
  let checked = true;
  // The reader asks its cache before it decodes: first for the record, then for what the record points to, which the
  // walk over the record has covered.
  const guard = {
    get: (at: string | number) => {
      if (!checked) checkValue(file, Number(at), dataAt);
      checked = true;
      return undefined;
    },
    set: () => undefined,
  };
  const reader = refuseErrors(() => new Reader(buffer, { cache: guard }));
  const facts = readFacts(reader.metadata, file, metadataAt - marker.length);
  dataAt = facts.treeBytes + 16;

  const node = (index: number, side: number): number => {
    const at = (index * facts.recordBits) / 4;
    file.load(at, at + facts.recordBits / 4);
    return readNode(buffer, index, facts.recordBits, side);
  };
  /** Loads the nodes that lie on a path, and gives where it ends. */
  const follow = (path: Uint8Array, from: number): number => {
    let at = from;
    for (let depth = 0; depth < path.length && at < facts.nodes; depth++) at = node(at, path[depth] ?? 0);
    return at;
  };
  const ipv4Root = facts.ipVersion === 4 ? 0 : refuseErrors(() => follow(new Uint8Array(96), 0));
  reader.load(buffer); // once more: it has looked for IPv4 before these nodes were there

  return {
    facts,
    node,
    get: (address) => {
      if (!file.isWhole) follow(addressPath(address), address.includes(':') ? 0 : ipv4Root);
      checked = false;
      return reader.get(address);
    },
    close: () => file.close(),
  };
}

/** Where the metadata begins, behind the last mark in the file. */
function findMetadata(file: DatabaseBytes): number {
  const end = file.buffer.length;
  const from = Math.max(0, end - maxMetadataBytes);
  file.load(from, end);
  const at = file.buffer.subarray(from).lastIndexOf(marker);
  if (at === -1) throw new DatabaseUnusable('not-a-database', 'no metadata at its end');
  return from + at + marker.length;
}

/** For bytes that make no sense the reader throws errors of every class: whatever it throws while opening is damage. */
function refuseErrors<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable('damaged', 'its metadata can not be read', error);
  }
}

/** The metadata lies within the last 128 KiB of a file (specification 2.0, "Database Metadata"). */
const maxMetadataBytes = 128 * 1024;
