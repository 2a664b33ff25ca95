import { loadWindowsLibrary } from './load-windows-library.ts';
import { fullKey, RegistryRefused, type Registry } from './registry.ts';

/**
 * The registry through advapi32.dll: UTF-16 throughout, and usable where a policy forbids the registry's own programs.
 *
 * @see https://learn.microsoft.com/windows/win32/api/winreg/ for the functions; the numbers are from winreg.h, winnt.h and
 * winerror.h
 * @throws {FfiUnavailable} when the FFI library cannot be loaded
 */
export function openAdvapiRegistry(): Registry {
  const advapi = bindAdvapi();
  return {
    read: (key) => promiseOf(() => readDefault(advapi, key)),
    write: (key, text) =>
      promiseOf(() => {
        const value = Buffer.from(`${text}\0`, 'utf16le');
        check(key, advapi.setKeyValue(HKEY_CURRENT_USER, key, null, REG_SZ, value, value.length));
      }),
    remove: (key) => promiseOf(() => void checkThere(key, advapi.deleteTree(HKEY_CURRENT_USER, key))),
    isEmpty: (key) => promiseOf(() => isEmpty(advapi, key)),
  };
}

const HKEY_CURRENT_USER = 0x80000001;
const KEY_READ = 0x20019;
const REG_SZ = 1;
const RRF_RT_REG_SZ = 2;
const ERROR_SUCCESS = 0;
const ERROR_FILE_NOT_FOUND = 2;
const ERROR_MORE_DATA = 234;
const ERROR_UNSUPPORTED_TYPE = 1630;

/** Each function returns ERROR_SUCCESS or an error number. A name of null means the default value. */
type Advapi = {
  setKeyValue(root: number, key: string, name: null, type: number, value: Buffer, bytes: number): number;
  getValue(root: number, key: string, name: null, flags: number, type: null, value: Buffer, bytes: [number]): number;
  deleteTree(root: number, key: string): number;
  openKey(root: number, key: string, options: 0, access: number, handle: [number | bigint]): number;
  /** RegQueryInfoKeyW, for the number of subkeys and of values. */
  countEntries(handle: number | bigint, keys: [number], values: [number]): number;
  closeKey(handle: number | bigint): number;
};

function bindAdvapi(): Advapi {
  const library = loadWindowsLibrary('advapi32.dll');
  const queryInfoKey = library.func(
    'int32_t __stdcall RegQueryInfoKeyW(uintptr_t, void *, void *, void *, _Out_ uint32_t *, void *, void *, _Out_ uint32_t *, void *, void *, void *, void *)',
  );
  return {
    setKeyValue: library.func('int32_t __stdcall RegSetKeyValueW(uintptr_t, str16, str16, uint32_t, void *, uint32_t)'),
    getValue: library.func(
      'int32_t __stdcall RegGetValueW(uintptr_t, str16, str16, uint32_t, void *, void *, _Inout_ uint32_t *)',
    ),
    deleteTree: library.func('int32_t __stdcall RegDeleteTreeW(uintptr_t, str16)'),
    openKey: library.func('int32_t __stdcall RegOpenKeyExW(uintptr_t, str16, uint32_t, uint32_t, _Out_ uintptr_t *)'),
    countEntries: (handle, keys, values) =>
      Number(queryInfoKey(handle, null, null, null, keys, null, null, values, null, null, null, null)),
    closeKey: library.func('int32_t __stdcall RegCloseKey(uintptr_t)'),
  };
}

/** RegGetValueW reports a text that is longer than the buffer, which is then enlarged; it ends the text with a zero. */
function readDefault(advapi: Advapi, key: string): string | null {
  for (let capacity = 1024; ; capacity *= 4) {
    const value = Buffer.alloc(capacity);
    const bytes: [number] = [capacity];
    const error = advapi.getValue(HKEY_CURRENT_USER, key, null, RRF_RT_REG_SZ, null, value, bytes);
    if (error === ERROR_MORE_DATA) continue;
    if (error === ERROR_FILE_NOT_FOUND || error === ERROR_UNSUPPORTED_TYPE) return null;
    check(key, error);
    return value.toString('utf16le', 0, bytes[0] - 2);
  }
}

function isEmpty(advapi: Advapi, key: string): boolean {
  const handle: [number | bigint] = [0];
  if (!checkThere(key, advapi.openKey(HKEY_CURRENT_USER, key, 0, KEY_READ, handle))) return false;
  try {
    const keys: [number] = [0];
    const values: [number] = [0];
    check(key, advapi.countEntries(handle[0], keys, values));
    return keys[0] === 0 && values[0] === 0;
  } finally {
    advapi.closeKey(handle[0]);
  }
}

/** @returns false when there is no such key */
function checkThere(key: string, error: number): boolean {
  if (error !== ERROR_FILE_NOT_FOUND) check(key, error);
  return error === ERROR_SUCCESS;
}

function check(key: string, error: number): void {
  if (error !== ERROR_SUCCESS) throw new RegistryRefused(fullKey(key), `Windows error ${error}`);
}

/** An exception becomes a rejected promise. */
async function promiseOf<Result>(act: () => Result): Promise<Result> {
  return Promise.resolve(act());
}
