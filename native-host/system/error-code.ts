/** The code of an operating system's error (errno names of POSIX, as Node gives them); null for any other error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether an error is the operating system's with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException & { code: string } {
  const code = errorCode(error);
  return code !== null && codes.includes(code);
}

/** Whether an error is the operating system's about a file, with any errno; `code` is its name. */
export function isFileError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string';
}
