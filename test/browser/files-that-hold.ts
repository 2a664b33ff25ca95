import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isMozLz4, readMozLz4 } from './read-moz-lz4.ts';

/**
 * The files below a folder that hold each of these words, in UTF-8 or UTF-16LE, as they are or compressed (gzip, Brotli,
 * Firefox's LZ4). Pages of SQLite are plain; Snappy, which LevelDB uses, keeps a text that is new to a block as it is, so
 * words for this should be random.
 */
export function filesThatHold(folder: string, words: readonly string[]): Record<string, string[]> {
  const found = Object.fromEntries(words.map((word): [string, string[]] => [word, []]));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const contents = contentsOf(readFileSync(path));
    for (const word of words) {
      const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
      if (contents.some((bytes) => forms.some((form) => bytes.includes(form))))
        found[word]?.push(relative(folder, path));
    }
  }
  return found;
}

/** The bytes of a file, and what they decompress to. */
function contentsOf(bytes: Buffer): Buffer[] {
  if (isMozLz4(bytes)) return [bytes, readMozLz4(bytes)];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [bytes, ...decompressed(bytes, gunzipSync)];
  return [bytes, ...decompressed(bytes, brotliDecompressSync)];
}

/** Nothing where the bytes are not of that kind: Brotli has no mark to tell it by. */
function decompressed(bytes: Buffer, decompress: (bytes: Buffer) => Buffer): Buffer[] {
  try {
    return [decompress(bytes)];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
