import { FfiUnavailable } from '../system/load-koffi.ts';
import { NetlinkError } from '../system/linux/netlink.ts';
import { openProcNetReader } from './linux/procfs/read-proc-net.ts';
import { openSockDiagReader } from './linux/sock-diag/read-sock-diag.ts';
import { withOtherNamespaces } from './linux/namespaces/with-other-namespaces.ts';
import { openLibprocReader } from './macos/read-libproc.ts';
import { openLsofReader } from './macos/read-lsof.ts';
import { passesSelfTest } from './self-test.ts';
import { SocketsUnreadable, type SocketReader } from './socket.ts';
import { openIphlpapiReader } from './windows/read-iphlpapi.ts';
import { openNetstatReader } from './windows/read-netstat.ts';

/** The readers for each system, best first. */
const READERS: Partial<Record<NodeJS.Platform, (() => SocketReader)[]>> = {
  linux: [openSockDiagReader, openProcNetReader],
  darwin: [openLibprocReader, openLsofReader],
  win32: [openIphlpapiReader, openNetstatReader],
};

/** Adds sockets that no reader of the system sees. */
const WRAPPERS: Partial<Record<NodeJS.Platform, (reader: SocketReader) => SocketReader>> = {
  linux: withOtherNamespaces,
};

/**
 * The best reader that works here: the first one that finds a connection known to exist.
 *
 * @throws {SocketsUnreadable} when none works, with the reason for each
 */
export async function openSocketReader(): Promise<SocketReader> {
  const readers = READERS[process.platform] ?? [];
  const wrap = WRAPPERS[process.platform] ?? ((reader) => reader);
  const failures: Record<string, string> = {};
  for (const open of readers) {
    try {
      if (await isWorking(open())) return wrap(open());
      failures[open.name] = 'does not show a connection that exists';
    } catch (error) {
      if (!isRefusal(error)) throw error;
      failures[open.name] = error.message;
    }
  }
  throw new SocketsUnreadable({ platform: process.platform, ...failures });
}

/** Closes the reader after the test: the self-test's connection must not be shown. */
async function isWorking(probe: SocketReader): Promise<boolean> {
  try {
    return await passesSelfTest(probe);
  } finally {
    probe.close();
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof FfiUnavailable || error instanceof NetlinkError || error instanceof SocketsUnreadable;
}
