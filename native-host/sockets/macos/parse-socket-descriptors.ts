/** sizeof(struct proc_fdinfo). */
const ENTRY_BYTES = 8;
const PROX_FDTYPE_SOCKET = 2;

/**
 * The descriptors that are sockets, from the result of PROC_PIDLISTFDS: an array of struct proc_fdinfo
 * (bsd/sys/proc_info.h of xnu). An incomplete last entry is ignored.
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
