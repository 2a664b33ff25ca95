import { existsSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { errorCode } from '../../system/error-code.ts';
import type { Interface } from '../../protocol.ts';
import { interfaceKind } from './interface-kind.ts';
import type { LinkAddress } from './parse-address.ts';
import type { Link } from './parse-link.ts';

/** An interface as the egress lists it; hardware properties that netlink does not report come from /sys. */
export function describeInterface(link: Link, addresses: readonly LinkAddress[]): Interface {
  const folder = `/sys/class/net/${link.name}`;
  const isWireless = existsSync(`${folder}/wireless`) || existsSync(`${folder}/phy80211`);
  return {
    name: link.name,
    kind: interfaceKind({ ...link, isWireless }),
    driver: link.driverKind ?? hardwareDriver(folder),
    up: link.up,
    addresses: addresses.filter(({ index }) => index === link.index).map(({ address }) => address),
  };
}

function hardwareDriver(folder: string): string | null {
  try {
    return basename(readlinkSync(`${folder}/device/driver`));
  } catch (error) {
    if (errorCode(error) !== null) return null; // a software interface has no device
    throw error;
  }
}
