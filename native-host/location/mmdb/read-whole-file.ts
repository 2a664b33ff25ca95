import { closeSync, openSync, readSync } from 'node:fs';
import { DatabaseUnusable } from './database-unusable.ts';
import { fileSize, refuseFileErrors } from './open-paged-file.ts';

/**
 * The bytes of a file, in a buffer of their own that can be transferred to another thread.
 *
 * @param onProgress called after each part is read
 * @throws {DatabaseUnusable} the file can't be read, is none, empty, too large, or still compressed
 */
export function readWholeFile(path: string, onProgress: () => void): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(new ArrayBuffer(fileSize(path)));
  readParts(path, bytes.length, onProgress, (start) => bytes.subarray(start, start + partBytes));
  // The magic number of RFC 1952, section 2.3.1.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new DatabaseUnusable('gzip', 'still compressed');
  return bytes;
}

/**
 * Reads a whole file and discards it: the system then has it cached, so that later reads of single pages don't wait for
 * a slow disk.
 *
 * @param onProgress called after each part is read
 * @throws {DatabaseUnusable}
 */
export function readThroughFile(path: string, onProgress: () => void): void {
  const size = fileSize(path);
  const part = Buffer.alloc(partBytes);
  readParts(path, size, onProgress, (start) => part.subarray(0, size - start));
}

function readParts(path: string, size: number, onProgress: () => void, partAt: (start: number) => Buffer): void {
  const file = refuseFileErrors(() => openSync(path, 'r'));
  try {
    for (let start = 0; start < size;) {
      const length = refuseFileErrors(() => readSync(file, partAt(start), { position: start }));
      if (length === 0) throw new DatabaseUnusable('unreadable', 'it became shorter while it was read');
      start += length;
      onProgress();
    }
  } finally {
    closeSync(file);
  }
}

const partBytes = 2 ** 20;
