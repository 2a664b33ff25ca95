import { rm } from 'node:fs/promises';
import { parseHostManifest } from './parse-host-manifest.ts';
import { readText } from './files/read-text.ts';
import { writeFileAtomically } from './files/write-file-atomically.ts';
import type { Family } from './browser.ts';

export type PlacedManifest = {
  /** The program that a manifest in this place started until now; null when there was none or it was ours. */
  readonly replacedPath: string | null;
  undo(): Promise<void>;
};

/** Writes one manifest. @throws the operating system's error; the file is then as it was */
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
