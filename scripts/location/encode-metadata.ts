import { MmdbEncoder } from './mmdb-encoder.ts';

/** The variable part of a database's metadata. */
export type MmdbDescription = {
  /** `database_type`. */
  type: string;
  /** English text: whose data this is, under which licence, what was changed. */
  text: string;
  builtAtSeconds: number;
  ipVersion: 4 | 6;
};

/** The metadata map at the end of a MaxMind DB file (specification 2.0, "Database Metadata"), with all required members. */
export function encodeMetadata(description: MmdbDescription, nodes: number, recordBits: number): Buffer {
  const encoder = new MmdbEncoder('repeat strings');
  encoder.map(9);
  encoder.string('binary_format_major_version');
  encoder.uint16(2);
  encoder.string('binary_format_minor_version');
  encoder.uint16(0);
  encoder.string('build_epoch');
  encoder.uint64(description.builtAtSeconds);
  encoder.string('database_type');
  encoder.string(description.type);
  encoder.string('description');
  encoder.map(1);
  encoder.string('en');
  encoder.string(description.text);
  encoder.string('ip_version');
  encoder.uint16(description.ipVersion);
  encoder.string('languages');
  encoder.array(1);
  encoder.string('en');
  encoder.string('node_count');
  encoder.uint32(nodes);
  encoder.string('record_size');
  encoder.uint16(recordBits);
  return encoder.bytes;
}
