import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { errorCode } from '../../system/error-code.ts';
import { FfiUnavailable } from '../../system/load-koffi.ts';
import { NetlinkError } from '../../system/linux/netlink.ts';
import type { Egress, Interface, Way } from '../../protocol.ts';
import { EgressUnreadable } from '../egress-reader.ts';
import type { EgressReader } from '../egress-reader.ts';
import { interfaceKind } from './interface-kind.ts';
import { publicDestinations } from '../public-destinations.ts';
import type { LinkAddress } from './parse-address.ts';
import type { Link } from './parse-link.ts';
import { parseResolvConf } from './parse-resolv-conf.ts';
import { openRtnetlink } from './rtnetlink.ts';
import type { Rtnetlink } from './rtnetlink.ts';

/** Linux: routing by rtnetlink, name servers from resolv.conf. No packet is sent. @throws {EgressUnreadable} */
export function openLinuxEgress(): EgressReader {
  const rtnetlink = orUnreadable(openRtnetlink);
  return {
    read: (takenAtMs) => orUnreadable(() => read(rtnetlink, takenAtMs)),
    hasChanged: () => orUnreadable(() => rtnetlink.hasChanged()),
    paceMs: PACE_MS,
    close: () => rtnetlink.close(),
  };
}

/** The kernel's notices wait in a socket of our own: looking there costs some microseconds. */
const PACE_MS = 250;

function read(rtnetlink: Rtnetlink, takenAtMs: number): Egress {
  const links = rtnetlink.links();
  const addresses = rtnetlink.addresses();
  const nameOf = new Map(links.map(({ index, name }) => [index, name]));
  const interfaces = new Map(links.map((link) => [link.index, describe(link, addresses)]));

  const way = (destination: string, family: 4 | 6): Way | null => {
    const route = rtnetlink.routeTo(destination);
    const out = route === null ? undefined : interfaces.get(route.interfaceIndex);
    if (route === null || out === undefined) return null;
    const ownAddress = addresses.find((own) => own.index === route.interfaceIndex && own.family === family)?.address;
    const sourceAddress = route.sourceAddress ?? ownAddress;
    if (sourceAddress === undefined) return null;
    return { interface: out.name, kind: out.kind, sourceAddress, gateway: route.gateway };
  };

  return {
    takenAtMs,
    ipv4: way(publicDestinations[4], 4),
    ipv6: way(publicDestinations[6], 6),
    interfaces: [...interfaces.values()],
    nameServers: nameServers().map((address) => ({
      address,
      interface: nameOf.get(rtnetlink.routeTo(address)?.interfaceIndex ?? -1) ?? null,
    })),
    carriers: [],
    ipsec: null,
  };
}

function describe(link: Link, addresses: LinkAddress[]): Interface {
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

/** systemd-resolved's own list, where resolv.conf only names its local stub. */
const RESOLV_CONFS = ['/run/systemd/resolve/resolv.conf', '/etc/resolv.conf'];

function nameServers(): string[] {
  for (const file of RESOLV_CONFS) {
    try {
      return parseResolvConf(readFileSync(file, 'utf8'));
    } catch (error) {
      if (errorCode(error) === null) throw error; // not there: the next one
    }
  }
  return [];
}

function orUnreadable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NetlinkError) throw new EgressUnreadable({ call: error.call, errno: error.errno }, error);
    if (error instanceof FfiUnavailable) throw new EgressUnreadable({ reason: error.message }, error);
    throw error;
  }
}
