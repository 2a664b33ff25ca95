import { win32 } from 'node:path';

/**
 * One of Windows' own programs or libraries by its full path: by its name alone another one could be found, in Node's
 * folder or in the current one.
 */
export function systemFile(fileName: string): string {
  const root = process.env['SystemRoot'] ?? '';
  return win32.join(win32.isAbsolute(root) ? root : String.raw`C:\Windows`, 'System32', fileName);
}
