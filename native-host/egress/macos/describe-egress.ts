import type { ReadSysctl } from '../../system/macos/sysctl.ts';
import type { ProgramOutput } from '../../system/run-program.ts';
import type { NameServer } from '../../protocol.ts';
import { besideRoutes } from './beside-routes.ts';
import { upLink, reclassifyPppUplinks } from '../ppp-uplinks.ts';
import { publicDestinations } from '../destinations/public-destinations.ts';
import { routeThrough, type FamilyRoute } from '../route-through.ts';
import type { WholeEgress, WholeInterface } from '../whole-egress.ts';
import { isLinkLocalIpv6 } from '../../addresses/is-link-local-ipv6.ts';
import { macosDriver, macosInterfaceKind } from './macos-interface-kind.ts';
import { parseIfconfig } from './parse-ifconfig.ts';
import { parseInterfaceList } from './parse-interface-list.ts';
import { parseRouteGet, type MacosRoute } from './parse-route-get.ts';
import { parseScutilDns } from './parse-scutil-dns.ts';
import { INTERFACES, ROUTES } from './sysctl-names.ts';

/** The parts of the system that the egress is read from. */
export type MacosEgressSystem = {
  sysctl: ReadSysctl;
  /** Runs a program and waits for it to end. @throws {ProgramFailed} */
  run(path: string, args: string[]): ProgramOutput;
  /** When the name servers last changed, ms since the epoch; null where that is not known. */
  resolverChangedAtMs(): number | null;
};

/**
 * The current egress.
 *
 * @throws {EgressUnreadable} {SysctlError} {RoutingMessageError} {ProgramFailed}
 */
export function describeEgress({ sysctl, run }: MacosEgressSystem, takenAtMs: number): WholeEgress {
  const { wifi, temporary } = parseIfconfig(run('/sbin/ifconfig', ['-v', '-a']).stdout);
  const links = parseInterfaceList(sysctl(INTERFACES));
  const interfaces = links.map((link): WholeInterface => ({
    name: link.name,
    kind: macosInterfaceKind(link, wifi.has(link.name)),
    driver: macosDriver(link),
    up: link.up,
    addresses: link.addresses,
  }));

  const routeTo = (address: string): MacosRoute | null => {
    const family = address.includes(':') ? ['-inet6'] : [];
    const { stdout, stderr } = run('/sbin/route', ['-n', 'get', ...family, address]);
    return parseRouteGet(stdout, stderr);
  };

  const [by4, by6] = [routeOf(4), routeOf(6)];
  const nameServers = parseScutilDns(run('/usr/sbin/scutil', ['--dns']).stdout).map((server, index): NameServer => ({
    address: server.address,
    interface: server.interface ?? routeTo(server.address)?.interfaceName ?? null,
    // In the order listed (resolver(5) of macOS), from which the system departs where one responds late.
    asked: index === 0 ? 'first' : 'fallback',
  }));
  const found = reclassifyPppUplinks(
    { ipv4: by4.route, ipv6: by6.route, interfaces },
    interfaces.filter(({ up }) => up).map(upLink),
  );
  const past = besideRoutes({ table: sysctl(ROUTES), links, found, nameServers });
  return {
    takenAtMs,
    ipv4: past.ipv4,
    ipv6: past.ipv6,
    interfaces: found.interfaces,
    resolver: 'other',
    nameServers,
    tunnelEndpoints: past.tunnelEndpoints,
    bypasses: past.bypasses,
    ipsec: null,
    reasons: [...by4.reasons, ...by6.reasons, ...past.reasons],
  };

  function routeOf(family: 4 | 6): FamilyRoute {
    const kernels = routeTo(publicDestinations[family][0]);
    // It may be the loopback (ZeroTier on macOS 26, its issue 2600), while the real default route is scoped.
    const out = interfaces.find(({ name }) => name === kernels?.interfaceName);
    if (kernels === null || out === undefined) return { route: null, reasons: [] };
    return routeThrough(out, family, sourceAmong(out.addresses, family, temporary), kernels.gateway);
  }
}

/** The address of an interface that the system uses as the source of outgoing connections to the Internet. */
function sourceAmong(addresses: string[], family: 4 | 6, temporary: Set<string>): string | undefined {
  const candidates = addresses.filter((address) =>
    family === 4 ? !address.includes(':') : address.includes(':') && !isLinkLocalIpv6(address),
  );
  return candidates.find((address) => temporary.has(address)) ?? candidates[0];
}
