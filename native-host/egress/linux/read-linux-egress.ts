import { FfiUnavailable } from '../../system/load-koffi.ts';
import { NetlinkError } from '../../system/linux/netlink.ts';
import { EgressUnreadable, type EgressReader } from '../egress-reader.ts';
import { describeLinuxEgress } from './describe-linux-egress.ts';
import { openNameServers } from './names/open-name-servers.ts';
import { openRtnetlink } from './kernel/rtnetlink.ts';

/**
 * Linux: routes from rtnetlink, name servers from resolv.conf and systemd-resolved. Sends no packet.
 *
 * @throws {EgressUnreadable}
 */
export function openLinuxEgress(): EgressReader {
  const rtnetlink = orUnreadable(openRtnetlink);
  const nameServers = openNameServers();
  return {
    read: (takenAtMs) => orUnreadable(() => describeLinuxEgress(rtnetlink, nameServers.read(), takenAtMs)),
    hasChanged: () => orUnreadable(() => [rtnetlink.hasChanged(), nameServers.hasChanged()].includes(true)),
    paceMs: PACE_MS,
    close: () => rtnetlink.close(),
  };
}

/** The kernel's notifications queue in a socket of our own: waking up to check it costs a tenth of a millisecond. */
const PACE_MS = 400;

function orUnreadable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NetlinkError) throw new EgressUnreadable({ call: error.call, errno: error.errno }, error);
    if (error instanceof FfiUnavailable) throw new EgressUnreadable({ reason: error.message }, error);
    throw error;
  }
}
