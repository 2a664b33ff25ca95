import { networkInterfaces } from 'node:os';

/** Reading the interfaces costs up to a tenth of a poll: too much to do at every poll. */
const REFRESH_PAUSE_MS = 5000;
/** For an unknown address: less than any poll interval, so that each poll with a new address rereads. */
const UNKNOWN_PAUSE_MS = 50;

export type Addresses = () => Iterable<readonly [address: string, interfaceName: string]>;

/**
 * Looks up the interface that has a local address; null for a wildcard or an address that is gone.
 *
 * The address of a new tunnel is known at once; one that moved to another interface, within five seconds.
 *
 * @param nowMs a monotonic clock
 */
export function createInterfaceLookup(
  nowMs: () => number,
  readAddresses: Addresses = systemAddresses,
): (localAddress: string) => string | null {
  let interfaces = new Map<string, string>();
  let readAtMs = -Infinity;

  return (localAddress) => {
    if (localAddress === '0.0.0.0' || localAddress === '::') return null;
    // The whole of 127.0.0.0/8 is on the loopback interface, but only its first address is listed.
    const listed = localAddress.startsWith('127.') ? '127.0.0.1' : localAddress;
    const pauseMs = interfaces.has(listed) ? REFRESH_PAUSE_MS : UNKNOWN_PAUSE_MS;
    if (nowMs() - readAtMs >= pauseMs) {
      readAtMs = nowMs();
      interfaces = new Map(readAddresses());
    }
    return interfaces.get(listed) ?? null;
  };
}

function* systemAddresses(): Iterable<readonly [string, string]> {
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    for (const { address } of addresses ?? []) yield [address, name];
  }
}
