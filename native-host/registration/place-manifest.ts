import { rm } from 'node:fs/promises';
import { statusOf } from './files/status-of.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { hostName } from './host-manifest.ts';
import { parseHostManifest, parseHostName } from './parse-host-manifest.ts';
import { readText, writeFileAtomically } from './files/text-file.ts';
import type { Family } from './browser.ts';

export type PlacedManifest = {
  /** The program that the previous manifest started; null when there was none or it was ours. */
  readonly replacedPath: string | null;
  undo(): Promise<void>;
};

/**
 * Refuses what no manifest of ours can replace: a link (the user's own doing), and another host's manifest under our name.
 * One of another TapMap is replaced, and a torn one is of no use to anybody.
 *
 * @throws {PlaceRefused}
 * @throws the operating system's error, EISDIR for a folder
 */
export async function refuseForeignManifest(path: string): Promise<void> {
  if ((await statusOf(path))?.isSymbolicLink() === true) throw new PlaceRefused('link', path);
  const name = parseHostName((await readText(path)) ?? '');
  if (name !== null && name !== hostName) throw new PlaceRefused('not-ours', path, { found: name });
}

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
