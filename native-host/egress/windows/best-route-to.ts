import type { Iphlpapi } from '../../system/windows/iphlpapi.ts';
import { WindowsCallFailed } from '../../system/windows/windows-call-failed.ts';
import type { Adapter } from './parse-adapters.ts';
import { parseBestRoute, type BestRoute } from './parse-best-route.ts';
import { sockaddrOf } from './sockaddr-of.ts';

/**
 * Windows' own lookup of the route to an address, without sending a packet; null when there is none.
 *
 * A system without route lookup (wine) may still report the best interface: then the gateway is that adapter's.
 *
 * @throws {WindowsCallFailed} when the lookup fails for another reason than a missing route
 */
export function bestRouteTo(
  iphlpapi: Pick<Iphlpapi, 'bestRoute' | 'bestInterface'>,
  adapters: readonly Adapter[],
  address: string,
): BestRoute | null {
  const destination = sockaddrOf(address);
  const { code, row, source } = iphlpapi.bestRoute(destination);
  if (code === 0) return parseBestRoute(row, source);
  if (NO_ROUTE.has(code)) return null;
  if (code !== ERROR_NOT_SUPPORTED) throw new WindowsCallFailed('GetBestRoute2', code);
  return byBestInterface(iphlpapi, adapters, destination, address.includes(':') ? 6 : 4);
}

// winerror.h
const ERROR_NOT_SUPPORTED = 50;
const ERROR_NOT_FOUND = 1168;
const ERROR_NETWORK_UNREACHABLE = 1231;
const ERROR_HOST_UNREACHABLE = 1232;
const NO_ROUTE = new Set([ERROR_NOT_FOUND, ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE]);

function byBestInterface(
  iphlpapi: Pick<Iphlpapi, 'bestInterface'>,
  adapters: readonly Adapter[],
  destination: Uint8Array,
  family: 4 | 6,
): BestRoute | null {
  const { code, index } = iphlpapi.bestInterface(destination);
  // Neither call is supported: the protocol is missing altogether.
  if (code === ERROR_NOT_SUPPORTED || NO_ROUTE.has(code)) return null;
  if (code !== 0) throw new WindowsCallFailed('GetBestInterfaceEx', code);
  const gateway = adapters
    .find(({ indexes }) => indexes[family] === index)
    ?.gateways.find((candidate) => candidate.family === family);
  return { interfaceIndex: index, gateway: gateway?.address ?? null, sourceAddress: null, prefix: null };
}
