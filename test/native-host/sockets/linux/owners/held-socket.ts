import type { HeldSocket } from '../../../../../native-host/sockets/linux/owners/held-socket.ts';
import { socketOf } from '../../../connections/socket-of.ts';

/** A socket without an owner yet, with these fields replaced. */
export const heldSocket = (fields: Partial<HeldSocket> = {}): HeldSocket => ({
  ...socketOf({ pid: null, processName: null, executable: null, owner: null }),
  ...{ inode: 11, uid: 0, cgroupId: 0 },
  ...fields,
});
