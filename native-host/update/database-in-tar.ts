import { parseTarHeader } from './parse-tar-header.ts';
import { UpdateFailed } from './update-failed.ts';

/**
 * The content of the one `.mmdb` file in a tar archive. Reads to the end, so that the checksum of the compression
 * around it is checked.
 *
 * @throws {UpdateFailed} 'wrong-file' where it has none, more than one, or is no archive; 'damaged-archive' where it ends
 *   within a file
 */
export async function* databaseInTar(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0);
  let contentLeft = 0;
  let fillLeft = 0;
  let isWanted = false;
  let isOver = false;
  let found = 0;
  for await (const chunk of chunks) {
    if (isOver) continue; // blocks of zeros up to the end
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length > 0 && !isOver) {
      if (contentLeft + fillLeft > 0) {
        const content = pending.subarray(0, contentLeft);
        const fill = Math.min(fillLeft, pending.length - content.length);
        if (isWanted && content.length > 0) yield content;
        contentLeft -= content.length;
        fillLeft -= fill;
        pending = pending.subarray(content.length + fill);
        continue;
      }
      if (pending.length < blockBytes) break;
      const header = pending.subarray(0, blockBytes);
      pending = pending.subarray(blockBytes);
      if (!header.some(Boolean)) {
        isOver = true;
        continue;
      }
      const member = parseTarHeader(header);
      if (member === null) throw new UpdateFailed('wrong-file');
      contentLeft = member.size;
      fillLeft = (blockBytes - (member.size % blockBytes)) % blockBytes;
      isWanted = member.isDatabase;
      if (isWanted && ++found > 1) throw new UpdateFailed('wrong-file');
    }
  }
  if (contentLeft > 0) throw new UpdateFailed('damaged-archive');
  if (found === 0) throw new UpdateFailed('wrong-file');
}

const blockBytes = 512;
