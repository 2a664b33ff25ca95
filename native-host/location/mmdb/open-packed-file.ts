import { createBrotliDecompress } from 'node:zlib';
import { DatabaseUnusable } from './database-unusable.ts';
import { openPagedFile, type PagedFile } from './open-paged-file.ts';
import { packedParts, readPackedHeader } from './packed-database.ts';
import { unpackDatabase } from './unpack-database.ts';

/**
 * A packed database (scripts/location/write-packed.ts), unpacked into memory: all of it is loaded, and the file closed.
 *
 * @param onProgress called after every part of the work
 * @throws {DatabaseUnusable} the file can't be read, or is damaged
 */
export async function openPackedFile(path: string, onProgress: () => void): Promise<PagedFile> {
  const file = openPagedFile(path);
  try {
    file.loadAll(onProgress);
  } finally {
    file.close();
  }
  const buffer = unpackDatabase(await decompress(file.buffer, onProgress), onProgress);
  const passAll: PagedFile['passAll'] = (onPart) => {
    for (let start = 0; start < buffer.length; start += partBytes) onPart(buffer.subarray(start, start + partBytes));
  };
  return {
    ...{ buffer, isWhole: true, passAll, loadAll: passAll },
    load: () => undefined,
    close: () => undefined,
  };
}

/** Takes no more memory than the beginning of the bytes promises, which is limited. */
async function decompress(compressed: Buffer, onProgress: () => void): Promise<Buffer> {
  const stream = createBrotliDecompress({ chunkSize: partBytes });
  stream.end(compressed);
  let whole: Buffer | null = null;
  let length = 0;
  try {
    for await (const part of stream) {
      if (!Buffer.isBuffer(part)) throw new TypeError('zlib gave no bytes');
      whole ??= Buffer.alloc(packedParts(readPackedHeader(part)).end);
      if (length + part.length > whole.length) throw new DatabaseUnusable('damaged', 'longer than its header says');
      length += part.copy(whole, length);
      onProgress();
    }
  } catch (error) {
    if (isZlibError(error)) throw new DatabaseUnusable('damaged', error.message, error);
    throw error;
  }
  if (whole === null || length < whole.length) throw new DatabaseUnusable('damaged', 'shorter than its header says');
  return whole;
}

/** Its errors have a code, such as `Z_BUF_ERROR` for an end in the middle; those of a file were named before. */
const isZlibError = (error: unknown): error is Error => error instanceof Error && 'code' in error;

const partBytes = 2 ** 20;
