import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { withPath } from '../registration/files/text-file.ts';
import { errorCode } from '../system/error-code.ts';
import { databaseInTar } from './database-in-tar.ts';
import { maxBytes } from './download.ts';
import { UpdateFailed } from './update-failed.ts';

/**
 * Unpacks the database in an archive to another file, and waits until it is on the disk. Nothing is left of it when
 * that fails.
 *
 * @param format of what is packed by gzip: the database itself, or a tar archive with it
 * @throws {UpdateFailed} 'damaged-archive', 'too-large', 'wrong-file'
 * @throws the operating system's error about a file
 */
export async function unpack(archive: string, format: 'mmdb' | 'tar', target: string): Promise<void> {
  await rm(target, { force: true });
  const file = await open(target, 'wx', 0o644);
  try {
    const unpacked = bounded(gunzipped(archive));
    for await (const chunk of format === 'tar' ? databaseInTar(unpacked) : unpacked) await file.appendFile(chunk);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(target, { force: true });
    throw error instanceof UpdateFailed ? error : withPath(error, target);
  }
  await file.close();
}

/** The SHA-256 sum (hex) of a file. */
export async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) if (Buffer.isBuffer(chunk)) hash.update(chunk);
  return hash.digest('hex');
}

/** At the end, zlib compares the length and the CRC-32 sum with those in the archive (RFC 1952, section 2.3.1). */
async function* gunzipped(archive: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(archive);
  const gunzip = createGunzip({ chunkSize: 2 ** 18 });
  packed.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const chunk of gunzip) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    if (errorCode(error)?.startsWith('Z_')) throw new UpdateFailed('damaged-archive');
    throw error;
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** Five hundred megabytes of zeros pack into half of one. */
async function* bounded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new UpdateFailed('too-large', { limitBytes: maxBytes });
    yield chunk;
  }
}
