import { join } from 'node:path';
import { member } from './mmdb/record-members.ts';
import { readOrEmpty } from '../system/read-or-empty.ts';

/** The file in which the build records what it made the built-in databases from, and their sums. */
export const stampFile = 'location-data.json';

/**
 * The SHA-256 sums (hex) of the built-in databases by file name. None when there is no such record, or it cannot be read
 * or is malformed: then nothing shows that they are damaged, and their records are checked as they are read, like those of any file.
 */
export async function readBuiltSums(programDir: string): Promise<ReadonlyMap<string, string>> {
  const sums = member(parse(await readOrEmpty(join(programDir, stampFile))), 'sums');
  if (typeof sums !== 'object' || sums === null) return new Map();
  return new Map(Object.entries(sums).filter((one): one is [string, string] => isSum(one[1])));
}

const isSum = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
