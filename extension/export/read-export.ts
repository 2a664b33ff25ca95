import { exportLimits } from './export-limits.ts';
import type { ImportFailure } from './import-failure.ts';
import { parseExport, type ParsedExport } from './parse-export.ts';

/** Reads and parses any file. One that is too large is not read. */
export async function readExport(file: Blob): Promise<ParsedExport> {
  if (file.size > exportLimits.bytes) {
    return failed({ code: 'too-large', bytes: file.size, maxBytes: exportLimits.bytes });
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // NotReadableError and NotFoundError (File API, section 7): a folder, or a file that has disappeared or changed.
    if (error instanceof DOMException) return failed({ code: 'unreadable' });
    throw error;
  }
  const text = textOf(bytes);
  return text === null ? failed({ code: 'not-text' }) : parseExport(text);
}

/** Without a byte order mark; null where it is not UTF-8. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null; // Encoding Standard, section 8.1
    throw error;
  }
}

const failed = (failure: ImportFailure): ParsedExport => ({ kind: 'failed', failure });
