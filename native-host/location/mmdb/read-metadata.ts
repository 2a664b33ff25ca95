import type { DatabaseBytes } from './database-bytes.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { member, numberWithin } from './record-members.ts';

/** The checked metadata of a database. */
export type DatabaseMetadata = {
  /** `database_type`, such as GeoLite2-City; "" where it is missing. */
  type: string;
  builtAtMs: number;
  ipVersion: 4 | 6;
  nodes: number;
  /** Bits of one of the two records of a node. */
  recordBits: 24 | 28 | 32;
  treeBytes: number;
};

/** Separates the data section from the metadata. */
export const marker = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');

/**
 * @param metadata as the reader decoded it
 * @param dataEnd the end of the data section
 * @throws {DatabaseUnusable} 'damaged' when a number is missing or impossible, or when the search tree that it
 *   describes is not followed by the 16 zero bytes that separate it from the data (the file's beginning is missing)
 */
export function readMetadata(metadata: unknown, file: DatabaseBytes, dataEnd: number): DatabaseMetadata {
  const major = member(metadata, 'binaryFormatMajorVersion');
  const ipVersion = member(metadata, 'ipVersion');
  const recordBits = member(metadata, 'recordSize');
  const nodes = numberWithin(member(metadata, 'nodeCount'), 1, 0xffff_ffff);
  const type = member(metadata, 'databaseType');
  const built = member(metadata, 'buildEpoch');
  const builtAtMs = built instanceof Date ? numberWithin(built.getTime(), 0, 8.64e15) : null;
  if (
    major !== 2 ||
    (ipVersion !== 4 && ipVersion !== 6) ||
    (recordBits !== 24 && recordBits !== 28 && recordBits !== 32) ||
    nodes === null ||
    builtAtMs === null
  ) {
    throw new DatabaseUnusable('damaged', 'its metadata lacks a number or holds an impossible one');
  }
  const treeBytes = (nodes * recordBits) / 4;
  const dataStart = treeBytes + separatorBytes;
  if (dataStart <= dataEnd) file.load(treeBytes, dataStart);
  if (dataStart > dataEnd || file.buffer.subarray(treeBytes, dataStart).some(Boolean)) {
    throw new DatabaseUnusable('damaged', `it holds no search tree of ${nodes} nodes`);
  }
  return { type: typeof type === 'string' ? type : '', builtAtMs, ipVersion, nodes, recordBits, treeBytes };
}

const separatorBytes = 16;
