import { platform } from 'node:os';
import { loadKoffi } from '../../../native-host/system/load-koffi.ts';
import { respond } from './respond.ts';

/** Calls a function of Windows through the FFI library, and compares its result with what Node knows. */
void respond(() => {
  const kernel32 = loadKoffi().load('kernel32.dll');
  const processId: unknown = kernel32.func('uint32_t __stdcall GetCurrentProcessId()')();
  return { fromWindows: platform(), pidsAgree: processId === process.pid };
});
