import { errorCode } from './error-code.ts';

/** Whether an error is the operating system's with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException & { code: string } {
  const code = errorCode(error);
  return code !== null && codes.includes(code);
}
