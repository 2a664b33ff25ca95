import { readdir } from 'node:fs/promises';
import { statusOf } from './files/status-of.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { markFile, readMark } from './mark.ts';
import { isProgramFile } from './program-file.ts';

/** What is in a folder of ours: the files that an installation put there, and what somebody else did. */
export type ProgramFolder = { readonly ours: string[]; readonly others: string[] };

/**
 * Null when there is no such folder. One that is empty, or has nothing but files of the program, as an installation
 * without a mark left it, counts as ours.
 *
 * @throws {PlaceRefused} it is a link, or no folder of ours
 * @throws the operating system's error, ENOTDIR for a file
 */
export async function readProgramFolder(folder: string): Promise<ProgramFolder | null> {
  const status = await statusOf(folder);
  if (status === null) return null;
  if (status.isSymbolicLink()) throw new PlaceRefused('link', folder);
  if (!status.isDirectory()) {
    throw Object.assign(new Error(`not a folder: ${folder}`), { code: 'ENOTDIR', path: folder });
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const plain = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const names = entries.map(({ name }) => name);
  const listed = plain.has(markFile) ? ((await readMark(folder))?.files ?? []) : namesWithoutMark(plain);
  const ours = names.filter((name) => plain.has(name) && listed.includes(name));
  const others = names.filter((name) => !ours.includes(name));
  if (ours.length === 0 && others[0] !== undefined) throw new PlaceRefused('not-ours', folder, { found: others[0] });
  return { ours, others };
}

/** Without a mark all of the program must be there, and nothing else. */
function namesWithoutMark(names: ReadonlySet<string>): string[] {
  const isProgram = names.has('tapmap.js') && names.has('package.json') && [...names].every(isProgramFile);
  return isProgram ? [...names] : [];
}
