import { networkInterfaces } from 'node:os';

/** Reading the interfaces costs up to a tenth of a look: too much for each of them. */
const REFRESH_PAUSE_MS = 5000;
/** For an address that is not known: less than lies between two looks, so that what is new is always read for. */
const UNKNOWN_PAUSE_MS = 50;

export type Addresses = () => Iterable<readonly [address: string, interfaceName: string]>;

/**
 * A look-up from a local address to the interface that has it; null for a wildcard or an address that is gone.
 *
 * An address that comes with a tunnel is known at once, one that moves to another interface within five seconds.
 *
 * @param nowMs a clock that only goes forward
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
