import { NetlinkError, openNetlink, type NetlinkSocket } from '../../../system/linux/netlink.ts';
import type { Problem } from '../../../protocol.ts';
import { createCpuBudget } from '../../cpu-budget.ts';
import { createLookChanges } from '../../look-changes.ts';
import { SocketsUnreadable, type SocketReader } from '../../socket.ts';
import { NETLINK_SOCK_DIAG, SOCK_DIAG_BY_FAMILY, dumpSockets } from './dump-sockets.ts';
import { createInetDiagTable } from './inet-diag-table.ts';
import { isInetDiag, type InetDiagSocket } from './parse-inet-diag.ts';
import { createOwnerFinder } from '../owners/owner-finder.ts';
import { nameOwners } from '../owners/name-owners.ts';
import { takeWithOwners } from '../owners/take-with-owners.ts';

// include/uapi/linux/sock_diag.h: SKNLGRP_INET_TCP_DESTROY to SKNLGRP_INET6_UDP_DESTROY are groups 1 to 4.
const DESTROY_GROUPS = 0xf;
/** Room for some thousand notices; the kernel grants an ordinary user less, some 300 (net.core.rmem_max). */
const RECEIVE_BUFFER_BYTES = 4 << 20;
/** How long after the last connection that no look met a burst is taken to go on. */
const BURST_MS = 1000;
/** How long after the last loss it is told that some connections are missing. */
const SHOW_LOST_MS = 5 * 60_000;
/** The kernel queues its notices: one is mostly there within a millisecond, on a busy computer a little later. */
const NOTICE_WAITS = 5;
const NOTICE_WAIT_MS = 4;
/** Nobody wakes it: the wait is for the kernel, and too short to let anything else run. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Reads every TCP and UDP socket of this network namespace through netlink's sock_diag, as any user: those that are there
 * by dumps, and those that closed in between by the kernel's notices.
 *
 * @throws {FfiUnavailable} when the C library cannot be called here
 * @throws {NetlinkError} when the kernel refuses the netlink socket
 */
export function openSockDiagReader(): SocketReader {
  const netlink = openNetlink(NETLINK_SOCK_DIAG);
  const notices = openNotices();
  const owners = createOwnerFinder<InetDiagSocket>();
  const changes = createLookChanges<InetDiagSocket>();
  const table = createInetDiagTable(changes, owners);
  const cpuBudget = createCpuBudget(() => performance.now());
  let hasLooked = false;
  let timesLost = 0;
  let lostAtMs = -Infinity;
  let missedAtMs = -Infinity;

  /** What closed before the first look is not told: also the self-test's own pair. */
  function listen(): void {
    if (notices instanceof NetlinkError) return;
    const complete = orUnreadable(() =>
      notices.drain((bytes, type, start, end) => {
        if (type !== SOCK_DIAG_BY_FAMILY || !hasLooked || !isInetDiag(start, end)) return;
        if (table.hear(bytes, start, end)) missedAtMs = performance.now();
      }),
    );
    if (complete || !hasLooked) return; // what came before the first look is not to be told
    timesLost++;
    lostAtMs = performance.now();
  }

  /**
   * Listens again at the end, so that what closed meanwhile is told with its last figures.
   *
   * @returns how many rows were cut off
   */
  function readAll(): number {
    listen();
    table.begin();
    const rowsCutOff = orUnreadable(() => dumpSockets(netlink, table.take));
    listen();
    for (let i = 0; i < NOTICE_WAITS && hasLooked && table.awaitsNotice(); i++) {
      Atomics.wait(sleeper, 0, 0, NOTICE_WAIT_MS);
      listen();
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
      listen();
      const isBusy = performance.now() - missedAtMs < BURST_MS;
      // Where connections passed that no look met, others are likely to be open now, and can still be named.
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

/** Or why the kernel does not tell (one before 4.5, or a filter of system calls): dumps work all the same. */
function openNotices(): NetlinkSocket | NetlinkError {
  try {
    return openNetlink(NETLINK_SOCK_DIAG, DESTROY_GROUPS, RECEIVE_BUFFER_BYTES);
  } catch (error) {
    if (error instanceof NetlinkError) return error;
    throw error;
  }
}

function orUnreadable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof NetlinkError)) throw error;
    throw new SocketsUnreadable({ source: 'netlink', call: error.call, errno: error.errno }, error);
  }
}
