import type { Egress, Interface, Way } from '../../protocol.ts';
import type { ReadSysctl } from '../../system/macos/sysctl.ts';
import type { ProgramOutput } from '../../system/run-program.ts';
import { publicDestinations } from '../public-destinations.ts';
import { macosInterfaceKind } from './macos-interface-kind.ts';
import { parseIfconfig } from './parse-ifconfig.ts';
import { parseInterfaceList } from './parse-interface-list.ts';
import { parseRouteGet } from './parse-route-get.ts';
import type { MacosRoute } from './parse-route-get.ts';
import { parseScutilDns } from './parse-scutil-dns.ts';
import { INTERFACES } from './sysctl-names.ts';

/** What the way out is read from. */
export type MacosEgressSystem = {
  sysctl: ReadSysctl;
  /** Runs a program to its end. @throws {ProgramFailed} */
  run(path: string, args: string[]): ProgramOutput;
  /** When the name servers changed last, ms since the epoch; null where that is not known. */
  resolverChangedAtMs(): number | null;
};

/**
 * The way out as it is now.
 *
 * @throws {EgressUnreadable} {SysctlError} {RoutingMessageError} {ProgramFailed}
 */
export function describeEgress({ sysctl, run }: MacosEgressSystem, takenAtMs: number): Egress {
  const { wifi, temporary } = parseIfconfig(run('/sbin/ifconfig', ['-v', '-a']).stdout);
  const interfaces = parseInterfaceList(sysctl(INTERFACES)).map((link): Interface => ({
    name: link.name,
    kind: macosInterfaceKind(link, wifi.has(link.name)),
    driver: null,
    up: link.up,
    addresses: link.addresses,
  }));

  const routeTo = (address: string): MacosRoute | null => {
    const family = address.includes(':') ? ['-inet6'] : [];
    const { stdout, stderr } = run('/sbin/route', ['-n', 'get', ...family, address]);
    return parseRouteGet(stdout, stderr);
  };

  const way = (family: 4 | 6): Way | null => {
    const route = routeTo(publicDestinations[family]);
    const out = interfaces.find(({ name }) => name === route?.interfaceName);
    if (route === null || out === undefined) return null;
    const sourceAddress = sourceAmong(out.addresses, family, temporary);
    if (sourceAddress === undefined) return null;
    return { interface: out.name, kind: out.kind, sourceAddress, gateway: route.gateway };
  };

  const nameServers = parseScutilDns(run('/usr/sbin/scutil', ['--dns']).stdout);
  return {
    takenAtMs,
    ipv4: way(4),
    ipv6: way(6),
    interfaces,
    nameServers: nameServers.map((server) => ({
      address: server.address,
      interface: server.interface ?? routeTo(server.address)?.interfaceName ?? null,
    })),
    carriers: [],
    ipsec: null,
  };
}

/** Which of an interface's addresses the system takes for a connection that it begins; a link-local one is none for outside. */
function sourceAmong(addresses: string[], family: 4 | 6, temporary: Set<string>): string | undefined {
  const candidates = addresses.filter((address) =>
    family === 4 ? !address.includes(':') : address.includes(':') && !/^fe[89ab]/.test(address),
  );
  return candidates.find((address) => temporary.has(address)) ?? candidates[0];
}
