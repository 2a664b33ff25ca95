import { open } from 'node:fs/promises';
import { hasCode, isFileError } from '../system/error-code.ts';
import type { KnownName } from '../protocol.ts';
import { parseHosts } from './parse-hosts.ts';

/**
 * Returns a function that reads the hosts file again if it has changed: its names, or null where they are those of
 * before. A file that is missing, or that this user may not read, has none.
 */
export function hostsFileReader(path: string): () => Promise<KnownName[] | null> {
  let before: string | null = null;
  return async () => {
    const now = await readStart(path);
    if (now === null || now === before) return null;
    before = now;
    return parseHosts(now).map((entry) => ({ ...entry, source: 'hosts-file', seenAtMs: null }));
  };
}

/**
 * As much of the file as anybody writes by hand, and more; lists that block sites have megabytes. Null where the system could
 * not read it now, for want of descriptors or memory: what it has is then not known.
 */
async function readStart(path: string): Promise<string | null> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const room = Buffer.alloc(Math.min(size, MAX_BYTES));
      const { buffer, bytesRead } = await file.read(room, 0, room.length, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, ...NONE)) return '';
    if (isFileError(error)) return null;
    throw error;
  }
}

/** There is no such file, or this user may not read it. */
const NONE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM'];
const MAX_BYTES = 1024 * 1024;
