import { EgressUnreadable, type EgressReader } from './egress-reader.ts';
import { openLinuxSocketRoutes } from './linux/open-linux-socket-routes.ts';
import { openLinuxEgress } from './linux/read-linux-egress.ts';
import { openMacosEgress } from './macos/read-macos-egress.ts';
import type { SocketRoutes } from './socket-routes.ts';
import { openWindowsEgress } from './windows/read-windows-egress.ts';

type SystemEgress = {
  openReader(): EgressReader;
  /** Only of a kernel that tells the route of a single socket. */
  openSocketRoutes?(): SocketRoutes | null;
};

const SYSTEMS: Partial<Record<NodeJS.Platform, SystemEgress>> = {
  linux: { openReader: openLinuxEgress, openSocketRoutes: openLinuxSocketRoutes },
  darwin: { openReader: openMacosEgress },
  win32: { openReader: openWindowsEgress },
};

const thisSystem = SYSTEMS[process.platform];

/** The egress reader of this system. @throws {EgressUnreadable} when there is none or it does not work */
export function openEgressReader(): EgressReader {
  if (thisSystem === undefined) throw new EgressUnreadable({ platform: process.platform, reason: 'no reader' });
  return thisSystem.openReader();
}

/** The routes of sockets on this system; they tell nothing where they cannot be asked. */
export function openSocketRoutes(): SocketRoutes {
  return thisSystem?.openSocketRoutes?.() ?? unasked;
}

const unasked: SocketRoutes = { haveChanged: () => false, of: () => null };
