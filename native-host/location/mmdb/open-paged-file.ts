import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import type { DatabaseBytes } from './database-bytes.ts';
import { DatabaseUnusable } from './database-unusable.ts';
import { isFileError } from '../../system/error-code.ts';

export type PagedFile = DatabaseBytes & {
  readonly buffer: Buffer<ArrayBuffer>;
  /**
   * Reads all of the file into the buffer, whatever was loaded before.
   *
   * @param onPart called after each part
   * @throws {DatabaseUnusable} 'unreadable' also when the file changed since it was opened
   */
  loadAll(onPart: (part: Buffer) => void): void;
  /** The same without keeping anything: each part is valid until the next one. */
  passAll(onPart: (part: Buffer) => void): void;
};

/**
 * A database file whose pages take memory only once a look-up touched them: a thousand addresses need a sixth of the
 * built-in city file. To keep one open is only for files that are replaced and never rewritten, like the built-in ones.
 *
 * @throws {DatabaseUnusable} the file can't be read, is none, empty, or too large
 */
export function openPagedFile(path: string): PagedFile {
  const file = openRegularFile(path);
  const opened = refuseFileErrors(() => fstatSync(file));
  const { size } = opened;
  // New memory is not resident until it is written to.
  const buffer = Buffer.from(new ArrayBuffer(size));
  const isLoaded = new Uint8Array(Math.ceil(size / pageBytes));
  let isOpen = true;

  /** Reads into `target` at `at`. */
  function read(start: number, wanted: number, target: Buffer = buffer, at = start): number {
    if (!isOpen) throw new DatabaseUnusable('unreadable', 'it was closed');
    const length = Math.min(wanted, size - start);
    const count = refuseFileErrors(() => readSync(file, target, at, length, start));
    if (count < length) throw new DatabaseUnusable('unreadable', 'it became shorter');
    return length;
  }

  function refuseChanged(): void {
    const now = refuseFileErrors(() => fstatSync(file));
    if (now.size !== size || now.mtimeMs !== opened.mtimeMs) {
      throw new DatabaseUnusable('unreadable', 'it changed while it was read');
    }
  }

  return {
    buffer,
    isWhole: false,
    load(start, end) {
      const last = Math.min(isLoaded.length - 1, Math.floor((end - 1) / pageBytes));
      for (let page = Math.floor(start / pageBytes); page <= last; page++) {
        if (isLoaded[page] !== 0) continue;
        read(page * pageBytes, pageBytes);
        isLoaded[page] = 1;
      }
    },
    loadAll(onPart) {
      for (let start = 0; start < size;) {
        const length = read(start, partBytes);
        onPart(buffer.subarray(start, start + length));
        start += length;
      }
      isLoaded.fill(1);
      refuseChanged();
    },
    passAll(onPart) {
      const part = Buffer.allocUnsafe(Math.min(partBytes, size));
      for (let start = 0; start < size;) {
        const length = read(start, partBytes, part, 0);
        onPart(part.subarray(0, length));
        start += length;
      }
      refuseChanged();
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/**
 * Opening a pipe would wait for a writer, and opening a device may do something: the kind is looked at before, and once
 * more when the file is open, since the path may lead elsewhere by then.
 */
function openRegularFile(path: string): number {
  refuseUnreadable(refuseFileErrors(() => statSync(path)));
  const file = refuseFileErrors(() => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  try {
    refuseUnreadable(refuseFileErrors(() => fstatSync(file)));
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function refuseUnreadable(status: Stats): void {
  if (!status.isFile()) throw new DatabaseUnusable('not-a-file', 'expected a file');
  if (status.size === 0) throw new DatabaseUnusable('empty', 'no byte in it');
  if (status.size > maxBytes) throw new DatabaseUnusable('too-large', `${status.size} bytes`);
}

/** @throws {DatabaseUnusable} 'unreadable' for what the operating system refuses */
function refuseFileErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isFileError(error)) throw new DatabaseUnusable('unreadable', error.message, error);
    throw error;
  }
}

const pageBytes = 4096;
const partBytes = 2 ** 20;
/** Three times GeoIP2's largest file of this kind. */
const maxBytes = 2 ** 30;
