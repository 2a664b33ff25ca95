import { readFile } from 'node:fs/promises';
import { isFileError } from './error-code.ts';

/** The text of a file; empty where it cannot be read, for what only adds to what is known without it. */
export async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isFileError(error)) return '';
    throw error;
  }
}
