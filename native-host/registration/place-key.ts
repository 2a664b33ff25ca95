import type { Registry } from '../system/windows/registry.ts';

export type PlacedKey = {
  /** The manifest that the key named before; null when it named none or the same. */
  readonly replacedPath: string | null;
  undo(): Promise<void>;
};

/** Makes one registry key name the manifest. @throws {RegistryRefused} the key is then unchanged */
export async function placeKey(registry: Registry, key: string, manifestPath: string): Promise<PlacedKey> {
  const before = await registry.read(key);
  await registry.write(key, manifestPath);
  return {
    replacedPath: before === manifestPath ? null : before,
    undo: () => (before === null ? removeKey(registry, key) : registry.write(key, before)),
  };
}

/**
 * Removes a key and the keys above it that become empty: writing the key created them for an absent browser. Keeps the
 * outermost one (`Software`).
 *
 * @throws {RegistryRefused}
 */
export async function removeKey(registry: Registry, key: string): Promise<void> {
  await registry.remove(key);
  const above = key.slice(0, Math.max(0, key.lastIndexOf('\\')));
  if (above.includes('\\') && (await registry.isEmpty(above))) await removeKey(registry, above);
}
