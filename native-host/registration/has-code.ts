/** Whether an error is the operating system's with one of these codes (errno names of POSIX, as Node gives them). */
export function hasCode(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
