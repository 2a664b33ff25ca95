/** sizeof(struct proc_fdinfo). */
const ENTRY_BYTES = 8;
const PROX_FDTYPE_SOCKET = 2;

/**
 * The descriptors that are sockets, from what PROC_PIDLISTFDS gives: struct proc_fdinfo (bsd/sys/proc_info.h of xnu)
 * again and again. A last entry that is not whole is not read.
 *
 *     0                4          8
 *     | descriptor i32 | type u32 |
 */
export function parseSocketDescriptors(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const descriptors: number[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    if (view.getUint32(at + 4, true) === PROX_FDTYPE_SOCKET) descriptors.push(view.getInt32(at, true));
  }
  return descriptors;
}
