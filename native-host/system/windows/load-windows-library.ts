import { systemFile } from './system-file.ts';
import { FfiUnavailable, loadKoffi, type Ffi } from '../load-koffi.ts';

/**
 * A system library of Windows, by its file name.
 *
 * @throws {FfiUnavailable} when the FFI library or this library does not load, and in a 32-bit Node: the structs are read
 *   with pointers of 8 bytes
 */
export function loadWindowsLibrary(fileName: string): ReturnType<Ffi['load']> {
  const koffi = loadKoffi();
  if (koffi.sizeof('void *') !== 8) throw new FfiUnavailable('a 32-bit Node');
  try {
    return koffi.load(systemFile(fileName));
  } catch (error) {
    throw new FfiUnavailable(`${fileName} does not load`, { cause: error }); // koffi says why only in its message
  }
}
