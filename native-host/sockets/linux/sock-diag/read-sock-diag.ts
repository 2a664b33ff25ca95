import { NetlinkError, openNetlink, type NetlinkSocket } from '../../../system/linux/netlink.ts';
import type { Problem } from '../../../protocol.ts';
import { createCpuBudget } from '../../cpu-budget.ts';
import { createLookChanges } from '../../look-changes.ts';
import { SocketsUnreadable, type SocketReader } from '../../socket.ts';
import { NETLINK_SOCK_DIAG, SOCK_DIAG_BY_FAMILY, dumpSockets } from './dump-sockets.ts';
import { createInetDiagTable } from './inet-diag-table.ts';
import { isInetDiag, type InetDiagSocket } from './parse-inet-diag.ts';
import { isRemainder } from '../is-remainder.ts';
import { createOwnerFinder } from '../owners/owner-finder.ts';
import { nameOwners, takeWithOwners } from '../owners/take-with-owners.ts';

// include/uapi/linux/sock_diag.h: SKNLGRP_INET_TCP_DESTROY to SKNLGRP_INET6_UDP_DESTROY are groups 1 to 4.
const DESTROY_GROUPS = 0xf;
/** For some thousand notices; the kernel grants an ordinary user less, some 300 (net.core.rmem_max). */
const RECEIVE_BUFFER_BYTES = 4 << 20;
/** A burst lasts until so long after the last connection that no dump showed. */
const BURST_MS = 1000;
/** How long after the last lost notice the problem is reported. */
const SHOW_LOST_MS = 5 * 60_000;
/**
 * The kernel queues its notices: they mostly arrive within a millisecond, on a busy computer up to 100 ms later. Without
 * its notice a connection would be reported as closed with counters from before its last packets.
 */
const NOTICE_WAITS = 25;
const NOTICE_WAIT_MS = 4;
/** Never woken: a wait for the kernel, too short to let anything else run. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Reads every TCP and UDP socket of this network namespace through netlink's sock_diag, as any user: the existing ones by
 * dumps, and those that closed in between by the kernel's notices.
 *
 * @throws {FfiUnavailable} when the C library cannot be called here
 * @throws {NetlinkError} when the kernel refuses the netlink socket
 */
export function openSockDiagReader(): SocketReader {
  const netlink = openNetlink(NETLINK_SOCK_DIAG);
  const notices = openNotices();
  const owners = createOwnerFinder<InetDiagSocket>();
  const changes = createLookChanges<InetDiagSocket>(isRemainder);
  const table = createInetDiagTable(changes, owners);
  const cpuBudget = createCpuBudget(() => performance.now());
  let hasLooked = false;
  let timesLost = 0;
  let lostAtMs = -Infinity;
  let missedAtMs = -Infinity;

  /** Notices from before the first look are dropped: they include the self-test's own pair. */
  function readNotices(): void {
    if (notices instanceof NetlinkError) return;
    const complete = orUnreadable(() =>
      notices.drain((bytes, type, start, end) => {
        if (type !== SOCK_DIAG_BY_FAMILY || !hasLooked || !isInetDiag(start, end)) return;
        if (table.takeNotice(bytes, start, end)) missedAtMs = performance.now();
      }),
    );
    if (complete || !hasLooked) return;
    timesLost++;
    lostAtMs = performance.now();
  }

  /**
   * Reads the notices again at the end, so that what closed meanwhile has its final figures.
   *
   * @returns how many rows were cut off
   */
  function readAll(): number {
    const beganMs = performance.now();
    readNotices();
    table.begin();
    const rowsCutOff = orUnreadable(() => dumpSockets(netlink, table.take));
    readNotices();
    const waits = hasLooked && !(notices instanceof NetlinkError) ? NOTICE_WAITS : 0;
    // Where the kernel has dropped notices, those that are missed may be among them.
    for (let i = 0; i < waits && lostAtMs < beganMs && table.awaitsNotice(); i++) {
      Atomics.wait(sleeper, 0, 0, NOTICE_WAIT_MS);
      readNotices();
    }
    table.end();
    hasLooked = true;
    return rowsCutOff;
  }

  function lostEvents(): Problem[] {
    if (notices instanceof NetlinkError) return [{ code: 'events-lost', call: notices.call, errno: notices.errno }];
    return performance.now() - lostAtMs < SHOW_LOST_MS ? [{ code: 'events-lost', times: timesLost }] : [];
  }

  return {
    source: 'netlink',
    look(naming = 'named') {
      const rows = readAll();
      const cutOff: Problem[] = rows > 0 ? [{ code: 'rows-unreadable', source: 'netlink', rows }] : [];
      return takeWithOwners(changes, owners, naming, [...cutOff, ...lostEvents()]);
    },
    quickPoll() {
      if (!hasLooked) return false;
      readNotices();
      const isBusy = performance.now() - missedAtMs < BURST_MS;
      // After connections that no dump showed, similar ones are likely open now, and their owners can still be found.
      if (isBusy) {
        cpuBudget.spend(() => {
          orUnreadable(() => dumpSockets(netlink, table.take, 'connected'));
          nameOwners(changes, owners);
        });
      }
      return isBusy;
    },
    close() {
      netlink.close();
      if (!(notices instanceof NetlinkError)) notices.close();
    },
  };
}

/** Or why the kernel sends no notices (it is older than 4.5, or filters system calls): dumps work without them. */
function openNotices(): NetlinkSocket | NetlinkError {
  try {
    return openNetlink(NETLINK_SOCK_DIAG, DESTROY_GROUPS, RECEIVE_BUFFER_BYTES);
  } catch (error) {
    if (error instanceof NetlinkError) return error;
    throw error;
  }
}

function orUnreadable<T>(request: () => T): T {
  try {
    return request();
  } catch (error) {
    if (!(error instanceof NetlinkError)) throw error;
    throw new SocketsUnreadable({ source: 'netlink', call: error.call, errno: error.errno }, error);
  }
}
