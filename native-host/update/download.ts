import { open } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { withPath } from '../registration/files/text-file.ts';
import { hasCode } from '../system/error-code.ts';
import { bodyOf, openResponse, type Credential, type Response } from './open-response.ts';
import { parseContentRange } from './parse-content-range.ts';
import { beginPart, discardKept, readKept, type Kept } from './partial-file.ts';
import { statusFailure } from './status-failure.ts';
import { UpdateFailed } from './update-failed.ts';

/** The most that is received, and unpacked: three times the largest of these databases. */
export const maxBytes = 500_000_000;

/** @param totalBytes null while it is not known */
export type OnProgress = (receivedBytes: number, totalBytes: number | null) => void;

/**
 * Downloads a file that is packed by gzip to a path. A part that is there is continued if the service still has the same
 * file, and so is one whose connection is cut, as long as each attempt gets further.
 *
 * @throws {UpdateFailed} the part that is there stays, unless it is of no use
 * @throws the operating system's error about the file
 */
export async function download(
  address: string,
  credential: Credential | null,
  path: string,
  onProgress: OnProgress,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const before = (await readKept(path))?.bytes ?? 0;
    try {
      await continueDownload(address, credential, path, onProgress);
      return;
    } catch (error) {
      if (isUseless(error)) await discardKept(path);
      if (!(error instanceof UpdateFailed) || error.code !== 'connection-cut' || attempt === maxAttempts) throw error;
      if (((await readKept(path))?.bytes ?? 0) <= before) throw error;
    }
  }
}

async function continueDownload(
  address: string,
  credential: Credential | null,
  path: string,
  onProgress: OnProgress,
): Promise<void> {
  const kept = await readKept(path);
  const range = kept === null ? null : { range: `bytes=${kept.bytes}-`, 'if-range': kept.validator };
  const response = await openResponse(address, range ?? {}, credential);
  const { statusCode = 0, headers } = response.message;
  const sent = parseContentRange(headers['content-range']);
  if (kept !== null && statusCode === 416 && sent?.total === kept.bytes) {
    response.message.destroy(); // all of it was there
  } else if (kept !== null && (statusCode === 416 || (statusCode === 206 && !continues(kept, sent?.start, headers)))) {
    response.message.destroy();
    await discardKept(path);
    await continueDownload(address, credential, path, onProgress); // without a range
  } else if (kept !== null && statusCode === 206) {
    await receive(response, path, kept.bytes, sent?.total ?? null, onProgress);
  } else if (statusCode === 200) {
    await beginPart(path, validatorOf(headers));
    await receive(response, path, 0, lengthOf(headers), onProgress);
  } else {
    response.message.destroy();
    throw statusFailure(statusCode, headers, response.host, Date.now());
  }
}

/** @throws {UpdateFailed} 'wrong-file' as soon as the first bytes are no gzip; 'too-large' */
async function receive(
  response: Response,
  path: string,
  from: number,
  total: number | null,
  onProgress: OnProgress,
): Promise<void> {
  if ((total ?? 0) > maxBytes) {
    response.message.destroy();
    throw new UpdateFailed('too-large', { limitBytes: maxBytes });
  }
  const file = await open(path, 'a');
  let received = from;
  let head: Buffer = from === 0 ? Buffer.alloc(0) : gzipMagic;
  try {
    for await (const part of bodyOf(response)) {
      if (head.length < 2) head = Buffer.concat([head, part.subarray(0, 2)]).subarray(0, 2);
      if (!gzipMagic.subarray(0, head.length).equals(head))
        throw new UpdateFailed('wrong-file', { host: response.host });
      received += part.length;
      if (received > maxBytes) throw new UpdateFailed('too-large', { limitBytes: maxBytes });
      await file.appendFile(part);
      onProgress(received, total);
    }
  } catch (error) {
    throw error instanceof UpdateFailed ? error : withPath(error, path);
  } finally {
    await file.close();
  }
  if (total !== null && received < total) throw new UpdateFailed('connection-cut', { host: response.host });
  if (head.length < 2) throw new UpdateFailed('wrong-file', { host: response.host });
}

/** A server that heeds no If-Range may send the rest of another file. */
function continues(
  { bytes, validator }: Kept,
  start: number | null | undefined,
  headers: IncomingHttpHeaders,
): boolean {
  return start === bytes && (headers.etag === undefined || !validator.startsWith('"') || headers.etag === validator);
}

/** A weak ETag says nothing of the bytes (RFC 9110, section 8.8.1). */
function validatorOf({ etag, 'last-modified': time }: IncomingHttpHeaders): string | null {
  return etag?.startsWith('"') ? etag : (time ?? null);
}

function lengthOf({ 'content-length': text }: IncomingHttpHeaders): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** On a full disk a part only takes room. */
function isUseless(error: unknown): boolean {
  if (error instanceof UpdateFailed) return error.code === 'wrong-file' || error.code === 'too-large';
  return hasCode(error, 'ENOSPC', 'EDQUOT');
}

/** RFC 1952, section 2.3.1. */
const gzipMagic = Buffer.from([0x1f, 0x8b]);
const maxAttempts = 5;
