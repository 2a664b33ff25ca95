import type { Registry } from '../system/windows/registry.ts';

/**
 * Removes a key, and those above it that are left empty: writing the key made them for a browser that is absent. The
 * outermost ones (`Software`) stay.
 *
 * @throws {RegistryRefused}
 */
export async function removeKey(registry: Registry, key: string): Promise<void> {
  await registry.remove(key);
  const above = key.slice(0, Math.max(0, key.lastIndexOf('\\')));
  if (above.includes('\\') && (await registry.isEmpty(above))) await removeKey(registry, above);
}
