import { FfiUnavailable } from '../load-koffi.ts';
import { openAdvapiRegistry } from './advapi-registry.ts';
import { regProgramRegistry } from './reg-program-registry.ts';
import type { Registry } from './registry.ts';

/**
 * The registry, opened when it is first used: through the FFI library where that loads, else through reg.exe.
 *
 * @param withLibrary false leaves the library alone. Windows keeps the file of a loaded library from being removed, so
 *   that a program which removes itself must not load one
 */
export function openRegistry(withLibrary: boolean): Registry {
  let opened: Registry | undefined;
  const registry = (): Registry => (opened ??= withLibrary ? openBest() : regProgramRegistry);
  return {
    read: (key) => registry().read(key),
    write: (key, text) => registry().write(key, text),
    remove: (key) => registry().remove(key),
    isEmpty: (key) => registry().isEmpty(key),
  };
}

function openBest(): Registry {
  try {
    return openAdvapiRegistry();
  } catch (error) {
    if (error instanceof FfiUnavailable) return regProgramRegistry;
    throw error;
  }
}
