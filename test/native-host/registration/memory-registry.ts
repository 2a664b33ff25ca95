import type { Registry } from '../../../native-host/system/windows/registry.ts';

/** A registry in memory; `keys` has every key with its default value, null where it has none. */
export function createMemoryRegistry() {
  const keys = new Map<string, string | null>();
  const below = (key: string) => [...keys.keys()].filter((name) => name.startsWith(`${key}\\`));
  const registry: Registry = {
    read: (key) => Promise.resolve(keys.get(key) ?? null),
    write(key, text) {
      const parts = key.split('\\');
      parts.forEach((_, index) => {
        const above = parts.slice(0, index + 1).join('\\');
        if (!keys.has(above)) keys.set(above, null);
      });
      keys.set(key, text);
      return Promise.resolve();
    },
    remove(key) {
      [key, ...below(key)].forEach((name) => keys.delete(name));
      return Promise.resolve();
    },
    isEmpty: (key) => Promise.resolve(keys.get(key) === null && below(key).length === 0),
  };
  return { keys, registry };
}
