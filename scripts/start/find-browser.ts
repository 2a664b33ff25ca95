import { realpathSync } from 'node:fs';
import type { BrowserName } from '../browsers/extension-browser.ts';
import { browserPrograms, type BrowserProgram } from './browser-programs.ts';
import { findCommand, isProgram } from './find-command.ts';

export type FoundBrowser = { readonly name: string; readonly kind: BrowserName; readonly path: string };

/**
 * The first installed browser, of one kind if that is given; null when there is none.
 *
 * Snap packages are passed over: a snap's browser sees neither a profile in the folder for temporary files nor the
 * native host.
 */
export function findBrowser(kind?: BrowserName): FoundBrowser | null {
  for (const program of browserPrograms) {
    if (kind !== undefined && program.kind !== kind) continue;
    const path = pathsOf(program).find((each) => !isSnap(each));
    if (path !== undefined) return { name: program.name, kind: program.kind, path };
  }
  return null;
}

const pathsOf = ({ commands, paths }: BrowserProgram): string[] => [
  ...commands.map(findCommand).filter((path) => path !== null),
  ...paths.filter(isProgram),
];

/** Commands of snaps are links to /usr/bin/snap in /snap/bin. */
const isSnap = (path: string): boolean => path.startsWith('/snap/') || realpathSync(path).endsWith('/snap');
