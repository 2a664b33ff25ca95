import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseBytes } from './database-bytes.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { isFileError } from '../../system/error-code.ts';

/**
 * A database file whose pages take memory only once a look-up touched them: a thousand addresses need a sixth of the
 * built-in city file. Only for files that are replaced and never rewritten, like the built-in ones.
 *
 * @throws {DatabaseUnusable} the file can't be read, is none, empty, or too large
 */
export function openPagedFile(path: string): DatabaseBytes {
  const size = fileSize(path);
  const file = refuseFileErrors(() => openSync(path, 'r'));
  // New memory is not resident until it is written to.
  const buffer = Buffer.from(new ArrayBuffer(size));
  const isLoaded = new Uint8Array(Math.ceil(size / pageBytes));
  let isOpen = true;

  function loadPage(page: number): void {
    if (!isOpen) throw new DatabaseUnusable('unreadable', 'it was closed');
    const start = page * pageBytes;
    const length = Math.min(pageBytes, size - start);
    const read = refuseFileErrors(() => readSync(file, buffer, start, length, start));
    if (read < length) throw new DatabaseUnusable('unreadable', 'it became shorter');
    isLoaded[page] = 1;
  }

  return {
    buffer,
    isWhole: false,
    load(start, end) {
      const last = Math.min(isLoaded.length - 1, Math.floor((end - 1) / pageBytes));
      for (let page = Math.floor(start / pageBytes); page <= last; page++) {
        if (isLoaded[page] === 0) loadPage(page);
      }
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/**
 * The size of a file in bytes. Call it before opening: opening a pipe would wait for a writer.
 *
 * @throws {DatabaseUnusable}
 */
export function fileSize(path: string): number {
  const status = refuseFileErrors(() => statSync(path));
  if (!status.isFile()) throw new DatabaseUnusable('not-a-file', 'expected a file');
  if (status.size === 0) throw new DatabaseUnusable('empty', 'no byte in it');
  if (status.size > maxBytes) throw new DatabaseUnusable('too-large', `${status.size} bytes`);
  return status.size;
}

/** @throws {DatabaseUnusable} 'unreadable' for what the operating system refuses */
export function refuseFileErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isFileError(error)) throw new DatabaseUnusable('unreadable', error.message, error);
    throw error;
  }
}

const pageBytes = 4096;
/** Three times GeoIP2's largest file of this kind. */
const maxBytes = 2 ** 30;
