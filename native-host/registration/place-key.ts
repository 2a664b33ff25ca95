import { removeKey } from './remove-key.ts';
import type { Registry } from '../system/windows/registry.ts';

export type PlacedKey = {
  /** The manifest that the key named until now; null when it named none or the same. */
  readonly replacedPath: string | null;
  undo(): Promise<void>;
};

/** Lets one registry key name the manifest. @throws {RegistryRefused} when it can't; the key is then as it was */
export async function placeKey(registry: Registry, key: string, manifestPath: string): Promise<PlacedKey> {
  const before = await registry.read(key);
  await registry.write(key, manifestPath);
  return {
    replacedPath: before === manifestPath ? null : before,
    undo: () => (before === null ? removeKey(registry, key) : registry.write(key, before)),
  };
}
