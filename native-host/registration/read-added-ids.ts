import { readTextOrNothing } from './files/text-file.ts';
import { builtInIds } from './host-manifest.ts';
import { parseHostManifest } from './parse-host-manifest.ts';

/**
 * The ids of extensions for Chromium that present manifests let in besides the built-in ones: an upgrade keeps what
 * `--extension-id` once added. What cannot be read has none.
 *
 * @throws the operating system's error when a manifest cannot be checked
 */
export async function readAddedIds(manifestPaths: Iterable<string>): Promise<string[]> {
  const ids = new Set<string>();
  for (const path of manifestPaths) {
    for (const id of parseHostManifest((await readTextOrNothing(path)) ?? '', 'chromium')?.ids ?? []) ids.add(id);
  }
  return [...ids].filter((id) => !builtInIds.chromium.includes(id));
}
