/** Whether an error is the operating system's about a file, whichever: `code` is its errno name. */
export function isFileError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string';
}
