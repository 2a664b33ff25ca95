import { NetlinkError } from '../../system/linux/netlink.ts';
import { FfiUnavailable } from '../../system/load-koffi.ts';
import type { SocketRoutes } from '../socket-routes.ts';
import { openRtnetlink } from './kernel/rtnetlink.ts';
import { linuxSocketRoutes } from './linux-socket-routes.ts';

/** As the kernel tells them; null where its netlink cannot be used here. */
export function openLinuxSocketRoutes(): SocketRoutes | null {
  try {
    return linuxSocketRoutes(openRtnetlink(), () => performance.now());
  } catch (error) {
    if (error instanceof NetlinkError || error instanceof FfiUnavailable) return null;
    throw error;
  }
}
