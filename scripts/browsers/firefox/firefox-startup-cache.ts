import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

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

function kept(): string[] {
  if (!existsSync(keptDir)) return [];
  return readdirSync(keptDir)
    .filter((name) => !name.startsWith('new-'))
    .map((name) => join(keptDir, name));
}

/** Keeps it for later profiles, once for each version of Firefox. To be called when Firefox has ended. */
export function keepStartupCache(profile: string): void {
  const written = [writer, ...scriptCaches.map((name) => join('startupCache', name))];
  if (!written.every((path) => existsSync(join(profile, path)))) return;
  const version = createHash('sha256')
    .update(readFileSync(join(profile, writer)))
    .digest('hex')
    .slice(0, 16);
  const dir = join(keptDir, version);
  if (existsSync(dir)) return;
  mkdirSync(keptDir, { recursive: true });
  const copy = mkdtempSync(join(keptDir, 'new-'));
  for (const path of written) cpSync(join(profile, path), join(copy, path));
  try {
    renameSync(copy, dir);
  } catch (error) {
    if (!existsSync(dir)) throw error;
    rmSync(copy, { recursive: true }); // another test was faster
  }
}
