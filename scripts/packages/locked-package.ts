import { readFileSync } from 'node:fs';
import type { NpmArchive } from './npm-archive.ts';

/**
 * The version of an npm package, for whatever system, that package-lock.json pins.
 *
 * @throws {Error} when it pins none
 */
export function lockedPackage(name: string): NpmArchive {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const version = member(lock, 'packages', `node_modules/${name}`, 'version');
  const integrity = member(lock, 'packages', `node_modules/${name}`, 'integrity');
  if (typeof version === 'string' && typeof integrity === 'string') return { name, version, integrity };
  throw new Error(`package-lock.json does not pin ${name}`);
}

function member(value: unknown, ...keys: string[]): unknown {
  return keys.reduce(
    (object: unknown, key) => (typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined),
    value,
  );
}
