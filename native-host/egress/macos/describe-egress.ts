import type { Egress, Interface } from '../../protocol.ts';
import type { ReadSysctl } from '../../system/macos/sysctl.ts';
import type { ProgramOutput } from '../../system/run-program.ts';
import type { FoundRoute } from '../found-routes.ts';
import { judgeTunnels } from '../judge-tunnels.ts';
import { upLink, reclassifyPppUplinks } from '../ppp-uplinks.ts';
import { publicDestinations } from '../public-destinations.ts';
import { isLinkLocalIpv6 } from '../../addresses/is-link-local-ipv6.ts';
import { IFT_PPP, macosInterfaceKind } from './macos-interface-kind.ts';
import { parseIfconfig } from './parse-ifconfig.ts';
import { parseInterfaceList } from './parse-interface-list.ts';
import { parseRouteGet, type MacosRoute } from './parse-route-get.ts';
import { parseScutilDns } from './parse-scutil-dns.ts';
import { INTERFACES } from './sysctl-names.ts';

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
export function describeEgress({ sysctl, run }: MacosEgressSystem, takenAtMs: number): Egress {
  const { wifi, temporary } = parseIfconfig(run('/sbin/ifconfig', ['-v', '-a']).stdout);
  const links = parseInterfaceList(sysctl(INTERFACES));
  const interfaces = links.map((link): Interface => ({
    name: link.name,
    kind: macosInterfaceKind(link, wifi.has(link.name)),
    // macOS reports no drivers; PPP is named because, as on Linux, it makes both uplinks and tunnels.
    driver: link.type === IFT_PPP ? 'ppp' : null,
    up: link.up,
    addresses: link.addresses,
  }));

  const routeTo = (address: string): MacosRoute | null => {
    const family = address.includes(':') ? ['-inet6'] : [];
    const { stdout, stderr } = run('/sbin/route', ['-n', 'get', ...family, address]);
    return parseRouteGet(stdout, stderr);
  };

  const route = (family: 4 | 6): FoundRoute | null => {
    const route = routeTo(publicDestinations[family]);
    const out = interfaces.find(({ name }) => name === route?.interfaceName);
    if (route === null || out === undefined) return null;
    const sourceAddress = sourceAmong(out.addresses, family, temporary);
    if (sourceAddress === undefined) return null;
    return { interface: out.name, kind: out.kind, sourceAddress, gateway: route.gateway };
  };

  const nameServers = parseScutilDns(run('/usr/sbin/scutil', ['--dns']).stdout);
  const found = reclassifyPppUplinks(
    { ipv4: route(4), ipv6: route(6), interfaces },
    interfaces.filter(({ up }) => up).map(upLink),
  );
  const { ipv4, ipv6, reasons } = judgeTunnels(found, []);
  return {
    takenAtMs,
    ipv4,
    ipv6,
    interfaces: found.interfaces,
    nameServers: nameServers.map((server) => ({
      address: server.address,
      interface: server.interface ?? routeTo(server.address)?.interfaceName ?? null,
    })),
    tunnelEndpoints: [],
    ipsec: null,
    reasons,
  };
}

/** The address of an interface that the system uses as the source of outgoing connections to the Internet. */
function sourceAmong(addresses: string[], family: 4 | 6, temporary: Set<string>): string | undefined {
  const candidates = addresses.filter((address) =>
    family === 4 ? !address.includes(':') : address.includes(':') && !isLinkLocalIpv6(address),
  );
  return candidates.find((address) => temporary.has(address)) ?? candidates[0];
}
