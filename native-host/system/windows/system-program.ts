import { win32 } from 'node:path';

/** One of Windows' own programs by its full path, so that no other program with that name is run. */
export function systemProgram(fileName: string): string {
  return win32.join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', fileName);
}
