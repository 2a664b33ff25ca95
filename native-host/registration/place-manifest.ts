import { rm } from 'node:fs/promises';
import { parseHostManifest } from './parse-host-manifest.ts';
import { readText, writeFileAtomically } from './files/text-file.ts';
import type { Family } from './browser.ts';

export type PlacedManifest = {
  /** The program that the previous manifest started; null when there was none or it was ours. */
  readonly replacedPath: string | null;
  undo(): Promise<void>;
};

/** Writes one manifest. @throws the operating system's error; the file is then unchanged */
export async function placeManifest(
  path: string,
  family: Family,
  text: string,
  launcherPath: string,
): Promise<PlacedManifest> {
  const before = await readText(path);
  await writeFileAtomically(path, text, 0o644);
  const pathBefore = before === null ? null : (parseHostManifest(before, family)?.path ?? null);
  return {
    replacedPath: pathBefore === launcherPath ? null : pathBefore,
    undo: () => (before === null ? rm(path, { force: true }) : writeFileAtomically(path, before, 0o644)),
  };
}
