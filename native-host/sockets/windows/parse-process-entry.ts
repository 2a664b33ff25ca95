export type ProcessEntry = { pid: number; parentPid: number; fileName: string };

/** sizeof(PROCESSENTRY32W) in a 64-bit Windows. */
export const PROCESS_ENTRY_BYTES = 568;

const PARENT = 32;
const FILE_NAME = 44;

/**
 * One PROCESSENTRY32W (tlhelp32.h):
 *
 *     0      4       8     12    16     24       28        32       36         40      44                  564
 *     | size | usage | pid | pad | heap | module | threads | parent | priority | flags | file name (UTF-16) | pad |
 *
 * @returns null for too few bytes
 */
export function parseProcessEntry(bytes: Uint8Array): ProcessEntry | null {
  if (bytes.length < PROCESS_ENTRY_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: number[] = [];
  for (let at = FILE_NAME; at + 2 <= PROCESS_ENTRY_BYTES - 4; at += 2) {
    const unit = view.getUint16(at, true);
    if (unit === 0) break;
    units.push(unit);
  }
  return {
    pid: view.getUint32(8, true),
    parentPid: view.getUint32(PARENT, true),
    fileName: String.fromCharCode(...units),
  };
}
