import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseUnusable } from './database-unusable.ts';
import { isFileError } from './is-file-error.ts';

/**
 * The bytes of a file, in memory of its own that can be handed to another thread.
 *
 * @param onProgress called after each part that was read
 * @throws {DatabaseUnusable} the file can't be read, is none, empty, too large, or still compressed
 */
export function readDatabaseFile(path: string, onProgress: () => void): Buffer<ArrayBuffer> {
  // Asked before it is opened: to open a pipe would wait for somebody to write into it.
  const status = refuseFileErrors(() => statSync(path));
  if (!status.isFile()) throw new DatabaseUnusable('not-a-file', 'expected a file');
  if (status.size === 0) throw new DatabaseUnusable('empty', 'no byte in it');
  if (status.size > mostBytes) throw new DatabaseUnusable('too-large', `${status.size} bytes`);
  const file = refuseFileErrors(() => openSync(path, 'r'));
  try {
    const bytes = refuseFileErrors(() => readWhole(file, status.size, onProgress));
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new DatabaseUnusable('gzip', 'still compressed');
    return bytes;
  } finally {
    closeSync(file);
  }
}

function readWhole(file: number, size: number, onProgress: () => void): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(new ArrayBuffer(size));
  let read = 0;
  while (read < size) {
    const length = readSync(file, bytes, read, Math.min(partBytes, size - read), read);
    if (length === 0) throw new DatabaseUnusable('unreadable', 'it became shorter while it was read');
    read += length;
    onProgress();
  }
  return bytes;
}

function refuseFileErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isFileError(error)) throw new DatabaseUnusable('unreadable', error.message, error);
    throw error;
  }
}

/** GeoIP2's largest file of this kind is a third of it. */
const mostBytes = 2 ** 30;
const partBytes = 4 * 2 ** 20;
