import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolderOnce } from '../../make-folder-once.ts';

/**
 * What Firefox keeps of its own scripts as it read them, which takes a new profile two seconds of the processor. Not the
 * file about extensions (webext.sc.lz4): another build of ours has the same version.
 */
const scriptCaches = ['scriptCache.bin', 'scriptCache-child.bin', 'startupCache.8.little', 'urlCache.bin'];
/** Names the Firefox that wrote them; for another one they are void. */
const writer = 'compatibility.ini';

const keptDir = resolve(import.meta.dirname, '../../../.cache/firefox-startup');

/** Gives a new profile what the latest Firefox kept, if there was one. */
export function takeStartupCache(profile: string): void {
  const [latest] = kept().sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (latest !== undefined) cpSync(latest, profile, { recursive: true });
}

export const hasStartupCache = (): boolean => kept().length > 0;

/** Keeps it for later profiles. To be called when Firefox has ended; nothing is kept where it had not come to rest. */
export async function keepStartupCache(profile: string): Promise<void> {
  const written = [writer, ...scriptCaches.map((name) => join('startupCache', name))];
  if (!written.every((path) => existsSync(join(profile, path)))) return;
  const version = createHash('sha256').update(readFileSync(join(profile, writer)));
  await makeFolderOnce(join(keptDir, version.digest('hex').slice(0, 16)), (dir) => {
    for (const path of written) cpSync(join(profile, path), join(dir, path));
  });
}

function kept(): string[] {
  if (!existsSync(keptDir)) return [];
  const names = readdirSync(keptDir).filter((name) => !name.startsWith('new-'));
  return names.map((name) => join(keptDir, name));
}
