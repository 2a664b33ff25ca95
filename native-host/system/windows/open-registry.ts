import { FfiUnavailable } from '../load-koffi.ts';
import { openAdvapiRegistry } from './advapi-registry.ts';
import { regProgramRegistry } from './reg-program-registry.ts';
import type { Registry } from './registry.ts';

/**
 * The registry, opened on first use: through the FFI library where that loads, else through reg.exe.
 *
 * @param withLibrary false avoids the library: Windows does not let the file of a loaded library be removed, so a program
 *   that removes itself must not load it
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
