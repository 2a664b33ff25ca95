import { existsSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { errorCode } from '../../../system/error-code.ts';
import type { WholeInterface } from '../../whole-egress.ts';
import { encryptionOf } from './encryption-of.ts';
import { interfaceKind } from './interface-kind.ts';
import type { LinkAddress } from '../kernel/parse-address.ts';
import type { Link } from '../kernel/parse-link.ts';

/**
 * An interface as the egress lists it; hardware properties that netlink does not report come from /sys.
 *
 * @param addresses its own
 */
export function describeInterface(link: Link, addresses: readonly LinkAddress[]): WholeInterface {
  const folder = `/sys/class/net/${link.name}`;
  // Of thousands of software interfaces none is asked for.
  const isHardware = link.driverKind === null;
  const isWireless = isHardware && (existsSync(`${folder}/wireless`) || existsSync(`${folder}/phy80211`));
  const one = {
    name: link.name,
    driver: link.driverKind ?? hardwareDriver(folder),
    up: link.up,
    addresses: addresses.map(({ address }) => address),
  };
  const encryption = encryptionOf(one);
  const isInClear = encryption === 'clear' || encryption === 'translated';
  return { ...one, kind: interfaceKind({ ...link, isWireless, isInClear }) };
}

function hardwareDriver(folder: string): string | null {
  try {
    return basename(readlinkSync(`${folder}/device/driver`));
  } catch (error) {
    if (errorCode(error) !== null) return null; // a software interface has no device
    throw error;
  }
}
