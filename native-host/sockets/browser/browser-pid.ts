import { basename, win32 } from 'node:path';
import type { ReadProcess } from './process-line.ts';

/**
 * The browser's own process: the one that started this host. On Windows browsers start a host by cmd.exe, whose parent it
 * then is.
 *
 * @returns null where a desktop portal started the host, as for a browser in a snap or a Flatpak: which of the processes
 *   is the browser's is then not known
 */
export function browserPid(parentPid: number, read: ReadProcess): number | null {
  const parent = read(parentPid);
  if (parent === null) return parentPid;
  const name = win32.basename(basename(parent.program)).toLowerCase();
  if (name === 'cmd.exe') return parent.parentPid;
  return name.startsWith(PORTAL) ? null : parentPid;
}

/** xdg-desktop-portal; the kernel's short name for it ends after fifteen characters. */
const PORTAL = 'xdg-desktop-por';
