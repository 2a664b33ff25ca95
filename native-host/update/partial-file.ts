import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { withPath } from '../registration/files/text-file.ts';
import { hasCode } from '../system/error-code.ts';

/** What is there of a file that was downloaded in part. */
export type Kept = {
  readonly bytes: number;
  /** The strong ETag or the time of the file that the part is of, to continue with no other (RFC 9110, section 13.1.5). */
  readonly validator: string;
};

/** Null where there is no part, or nothing shows which file it is of. */
export async function readKept(path: string): Promise<Kept | null> {
  try {
    const { size } = await stat(path);
    const validator = await readFile(validatorPath(path), 'latin1');
    return size === 0 || !/^[\x20-\x7e]{1,200}$/.test(validator) ? null : { bytes: size, validator };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** Removes a part, and what is known of it. */
export async function discardKept(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(validatorPath(path), { force: true });
}

/**
 * Begins a part: whatever was there is gone.
 *
 * @param validator null for a file that cannot be continued
 * @throws the operating system's error
 */
export async function beginPart(path: string, validator: string | null): Promise<void> {
  await discardKept(path);
  try {
    await writeFile(path, '', { mode: 0o600, flag: 'wx' });
    if (validator !== null) await writeFile(validatorPath(path), validator, { mode: 0o600, encoding: 'latin1' });
  } catch (error) {
    throw withPath(error, path);
  }
}

const validatorPath = (path: string): string => `${path}.of`;
