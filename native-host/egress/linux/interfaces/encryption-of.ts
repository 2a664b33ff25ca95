import { tunnelDrivers } from '../../tunnel-drivers.ts';
import type { WholeInterface } from '../../whole-egress.ts';
import { appOfInterface } from '../vpn-apps.ts';

/**
 * Whether what leaves by an interface is encrypted for another computer that forwards it. 'translated' is that of a
 * translator, 'clear' that of a tunnel that encrypts nothing; null where the program behind it is not known.
 */
export type Encryption = 'encrypted' | 'clear' | 'translated' | null;

/** The same for an interface of Linux; null also for what is no tunnel at all. */
export function encryptionOf({ name, driver, addresses }: Traits): Encryption {
  if (driver === 'tun') {
    if (TRANSLATOR_NAMES.test(name) || addresses.some(isOfTranslator)) return 'translated';
    if (addresses.some(isTeredo)) return 'clear';
    return appOfInterface(name) === null ? null : 'encrypted';
  }
  const encrypts = tunnelDrivers.get(driver ?? '') ?? null;
  return encrypts === null ? null : encrypts ? 'encrypted' : 'clear';
}

type Traits = Pick<WholeInterface, 'name' | 'driver' | 'addresses'>;

/** clatd's, systemd-networkd's and TAYGA's (toreanderson/clatd, systemd.network(5) `IPv6AcceptRA` CLAT=, tayga.conf(5)). */
const TRANSLATOR_NAMES = /^(clat\d*|clatd|cl-.+|v4-.+|nat64)$/;

/** The addresses that IPv4 has inside a computer whose network has IPv6 alone (RFC 7335). */
const isOfTranslator = (address: string): boolean => /^192\.0\.0\.[0-7]$/.test(address);

/** RFC 4380; miredo's interface is a tun device. */
const isTeredo = (address: string): boolean => /^2001:0?:/.test(address);
