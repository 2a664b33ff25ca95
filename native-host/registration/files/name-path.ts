import { errorCode } from '../../system/error-code.ts';

/**
 * The system's error with the path that it is about to the user: Node names a temporary file, or nothing where only the
 * descriptor was known (EISDIR, ENOSPC).
 */
export function namePath(error: unknown, path: string): unknown {
  return error instanceof Error && errorCode(error) !== null ? Object.assign(error, { path }) : error;
}
