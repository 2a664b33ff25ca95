import { basename, join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { parseObject } from './files/parse-object.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { readText } from './files/text-file.ts';
import { hostVersion } from '../version.ts';

/** What an installation writes into its folder first: that it is TapMap's, and what of it is. */
export type Mark = {
  readonly version: string;
  /** The names of the files that the installation put there, this one among them. */
  readonly files: readonly string[];
  /** The folders that it created for itself and for manifests, so that removing it removes exactly these. */
  readonly madeFolders: readonly string[];
};

export const markFile = 'installation.json';
const PRODUCT = 'TapMap';

export function markText(files: readonly string[], madeFolders: readonly string[]): string {
  return `${JSON.stringify({ product: PRODUCT, version: hostVersion, files, madeFolders }, null, 2)}\n`;
}

/** Null when the folder has no mark, or one that is not ours. @throws the operating system's error */
export async function readMark(folder: string): Promise<Mark | null> {
  const text = await readText(join(folder, markFile));
  return text === null ? null : parseMark(text);
}

/** The same, where something else in place of the mark counts as none. */
export async function presentMark(folder: string): Promise<Mark | null> {
  try {
    return await readMark(folder);
  } catch (error) {
    if (error instanceof PlaceRefused || hasCode(error, 'ELOOP', 'EISDIR')) return null;
    throw error;
  }
}

/** Only plain names of files count: the list decides what is deleted. */
export function parseMark(text: string): Mark | null {
  const mark = parseObject(text);
  const [version, files, madeFolders] = [mark?.['version'], mark?.['files'], mark?.['madeFolders']];
  if (mark?.['product'] !== PRODUCT || typeof version !== 'string') return null;
  if (!isTextList(files) || !isTextList(madeFolders)) return null;
  const isPlain = (name: string): boolean => name === basename(name) && !['', '.', '..'].includes(name);
  return files.every(isPlain) ? { version, files, madeFolders } : null;
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
