import { loadKoffi } from '../load-koffi.ts';
import { loadWindowsLibrary } from './load-windows-library.ts';

/** A HANDLE; null where a call returns none. */
export type Handle = bigint | null;

/** Functions of kernel32.dll and advapi32.dll for processes. Those that return a number return 0 on failure. */
export type ProcessFunctions = {
  openProcess(access: number, inherit: 0, pid: number): Handle;
  closeHandle(handle: Handle): number;
  /** Each a FILETIME (minwinbase.h): 100 ns since 1601, u64. */
  getProcessTimes(
    process: Handle,
    creation: Uint8Array,
    exit: Uint8Array,
    kernel: Uint8Array,
    user: Uint8Array,
  ): number;
  /** Writes UTF-16; `units` is the capacity before the call and the length after it. */
  queryFullProcessImageName(process: Handle, flags: 0, path: Uint8Array, units: [number]): number;
  openProcessToken(process: Handle, access: number, token: [Handle]): number;
  /** GetTokenInformation of TokenUser: a TOKEN_USER (winnt.h) and the address of its first byte; null on failure. */
  tokenUser(token: Handle): { bytes: Uint8Array; baseAddress: bigint } | null;
  /** INVALID_HANDLE_VALUE (−1, as an unsigned number) on failure. */
  createToolhelp32Snapshot(flags: number, pid: 0): Handle;
  process32First(snapshot: Handle, entry: Uint8Array): number;
  process32Next(snapshot: Handle, entry: Uint8Array): number;
};

let functions: ProcessFunctions | undefined;

/** @throws {FfiUnavailable} when they cannot be loaded */
export function loadProcessFunctions(): ProcessFunctions {
  functions ??= bindProcessFunctions();
  return functions;
}

// winnt.h; the largest SID has 68 bytes
const TOKEN_USER = 1;
const TOKEN_USER_BYTES = 128;

function bindProcessFunctions(): ProcessFunctions {
  const kernel32 = loadWindowsLibrary('kernel32.dll');
  const advapi32 = loadWindowsLibrary('advapi32.dll');
  const tokenInformation: (token: Handle, kind: number, value: Uint8Array, bytes: number, needed: [number]) => number =
    advapi32.func(
      'int __stdcall GetTokenInformation(void *token, int kind, void *value, uint32_t bytes, _Out_ uint32_t *needed)',
    );
  return {
    openProcess: kernel32.func('void * __stdcall OpenProcess(uint32_t access, int inherit, uint32_t pid)'),
    closeHandle: kernel32.func('int __stdcall CloseHandle(void *handle)'),
    getProcessTimes: kernel32.func(
      'int __stdcall GetProcessTimes(void *process, void *creation, void *exit, void *kernel, void *user)',
    ),
    queryFullProcessImageName: kernel32.func(
      'int __stdcall QueryFullProcessImageNameW(void *process, uint32_t flags, void *path, _Inout_ uint32_t *units)',
    ),
    openProcessToken: advapi32.func(
      'int __stdcall OpenProcessToken(void *process, uint32_t access, _Out_ void **token)',
    ),
    tokenUser(token) {
      const bytes = new Uint8Array(TOKEN_USER_BYTES);
      if (tokenInformation(token, TOKEN_USER, bytes, bytes.length, [0]) === 0) return null;
      return { bytes, baseAddress: loadKoffi().address(bytes) };
    },
    createToolhelp32Snapshot: kernel32.func('void * __stdcall CreateToolhelp32Snapshot(uint32_t flags, uint32_t pid)'),
    process32First: kernel32.func('int __stdcall Process32FirstW(void *snapshot, void *entry)'),
    process32Next: kernel32.func('int __stdcall Process32NextW(void *snapshot, void *entry)'),
  };
}
