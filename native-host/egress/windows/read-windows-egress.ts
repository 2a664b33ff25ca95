import { FfiUnavailable } from '../../system/load-koffi.ts';
import { loadIphlpapi } from '../../system/windows/iphlpapi.ts';
import { WindowsCallFailed } from '../../system/windows/windows-call-failed.ts';
import { publicDestinations } from '../destinations/public-destinations.ts';
import { EgressUnreadable, type EgressReader } from '../egress-reader.ts';
import { bestRouteTo } from './best-route-to.ts';
import { describeWindowsEgress, type EgressCalls } from './describe-windows-egress.ts';
import { AdaptersMalformed, parseAdapters, type Adapter } from './parse-adapters.ts';

/** Windows: adapters, name servers and routes from iphlpapi. Sends no packet. @throws {EgressUnreadable} */
export function openWindowsEgress(): EgressReader {
  return createWindowsEgress(orUnreadable(loadIphlpapi));
}

/** Listing the adapters takes milliseconds, and Windows reports changes only by callbacks on threads of its own. */
const PACE_MS = 1000;

const [FIRST_4, ...MORE_4] = publicDestinations[4];
const [FIRST_6, ...MORE_6] = publicDestinations[6];
const OTHERS = [...MORE_4, ...MORE_6];

/**
 * The same with given system calls, for tests. The adapters and the routes of two destinations are looked at each time;
 * of the others one each time, so that a route for some of the Internet alone is noticed within a minute.
 */
export function createWindowsEgress(calls: EgressCalls): EgressReader {
  const signature = (adapters: readonly Adapter[]): string =>
    JSON.stringify([adapters, ...[FIRST_4, FIRST_6].map((address) => bestRouteTo(calls, adapters, address))]);
  const routeText = (adapters: readonly Adapter[], address: string): string =>
    JSON.stringify(bestRouteTo(calls, adapters, address));
  const look = () => {
    const adapters = adaptersOf(calls);
    return { first: signature(adapters), others: OTHERS.map((address) => routeText(adapters, address)) };
  };
  let last = orUnreadable(look);
  let turn = 0;
  return {
    read: (takenAtMs) =>
      orUnreadable(() => {
        last = look();
        return { takenAtMs, ...describeWindowsEgress(calls, adaptersOf(calls)) };
      }),
    hasChanged: () =>
      orUnreadable(() => {
        const adapters = adaptersOf(calls);
        turn = (turn + 1) % OTHERS.length;
        return signature(adapters) !== last.first || routeText(adapters, OTHERS[turn] ?? FIRST_4) !== last.others[turn];
      }),
    paceMs: PACE_MS,
    close: () => undefined,
  };
}

function adaptersOf(calls: EgressCalls): Adapter[] {
  const { bytes, baseAddress } = calls.adaptersAddresses();
  return parseAdapters(bytes, baseAddress);
}

function orUnreadable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof WindowsCallFailed) throw new EgressUnreadable({ call: error.call, code: error.code }, error);
    if (error instanceof FfiUnavailable || error instanceof AdaptersMalformed) {
      throw new EgressUnreadable({ reason: error.message }, error);
    }
    throw error;
  }
}
