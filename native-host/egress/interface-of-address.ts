import { networkInterfaces } from 'node:os';
import { broadcastOf } from '../addresses/broadcast-of.ts';
import { detailsOr, DetailsUnreadable, orDetailsUnreadable } from '../system/details-unreadable.ts';

/** Reading the interfaces costs up to a tenth of a poll: too much to do at every poll. */
const REFRESH_PAUSE_MS = 5000;
/** For an unknown address: less than any poll interval, so that each poll with a new address rereads. */
const UNKNOWN_PAUSE_MS = 50;

/** To every host of the network that a packet is sent in; routers never forward it (RFC 919). */
const LIMITED_BROADCAST = '255.255.255.255';

export type Addresses = () => Iterable<readonly [address: string, interfaceName: string, broadcast?: string | null]>;

export type InterfaceLookup = {
  /** The interface that has a local address; null for a wildcard, an address that is gone, and one that is not known yet. */
  of(localAddress: string): string | null;
  /** Whether what is sent to this IPv4 address goes to every host of a network that this computer is in. */
  isBroadcast(address: string): boolean;
  /** Why the interfaces could not be read the last time; those known before remain. */
  failure(): DetailsUnreadable | null;
};

/**
 * Looks up interfaces. The address of a new tunnel is known at once; one that moved to another interface, within five
 * seconds.
 *
 * @param nowMs a monotonic clock
 */
export function createInterfaceLookup(
  nowMs: () => number,
  readAddresses: Addresses = systemAddresses,
): InterfaceLookup {
  let interfaces = new Map<string, string>();
  let broadcasts = new Set<string | null | undefined>();
  let failure: DetailsUnreadable | null = null;
  let readAtMs = -Infinity;

  function readAgain(): void {
    readAtMs = nowMs();
    const read = detailsOr(() => [...readAddresses()]);
    failure = read instanceof DetailsUnreadable ? read : null;
    if (read instanceof DetailsUnreadable) return;
    interfaces = new Map(read.map(([address, name]) => [address, name]));
    broadcasts = new Set(read.map(([, , broadcast]) => broadcast));
  }

  return {
    of(localAddress) {
      if (localAddress === '0.0.0.0' || localAddress === '::') return null;
      // The whole of 127.0.0.0/8 is on the loopback interface, but only its first address is listed.
      const listed = localAddress.startsWith('127.') ? '127.0.0.1' : localAddress;
      const pauseMs = interfaces.has(listed) ? REFRESH_PAUSE_MS : UNKNOWN_PAUSE_MS;
      if (nowMs() - readAtMs >= pauseMs) readAgain();
      return interfaces.get(listed) ?? null;
    },
    isBroadcast(address) {
      if (address === LIMITED_BROADCAST) return true;
      if (nowMs() - readAtMs >= REFRESH_PAUSE_MS) readAgain();
      return broadcasts.has(address);
    },
    failure: () => failure,
  };
}

function* systemAddresses(): ReturnType<Addresses> {
  const interfaces = orDetailsUnreadable('network interfaces', networkInterfaces);
  for (const [name, addresses] of Object.entries(interfaces)) {
    for (const { address, cidr, internal } of addresses ?? [])
      yield [address, name, cidr === null || internal ? null : broadcastOf(cidr)];
  }
}
