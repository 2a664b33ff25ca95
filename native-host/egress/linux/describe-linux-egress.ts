import type { EgressReason } from '../../protocol.ts';
import type { WholeEgress } from '../whole-egress.ts';
import { askDestinations, indexesOf } from '../destinations/asked-destinations.ts';
import { pastRoute } from '../destinations/past-route.ts';
import { blockingApps } from './blocking-apps.ts';
import { computerOf } from './interfaces/computer.ts';
import { familyRoute } from './family-route.ts';
import { judgeLinux } from './judge-linux.ts';
import type { Rtnetlink } from './kernel/rtnetlink.ts';
import { leadsNowhere } from './interfaces/leads-nowhere.ts';
import { nameServersOf } from './names/name-servers-of.ts';
import type { PolledServers } from './names/open-name-servers.ts';
import { pppoeSessions } from './pppoe-sessions.ts';
import { ruleReasons } from './rule-reasons.ts';
import { showsIpsec } from './shows-ipsec.ts';

const FAMILIES = [4, 6] as const;

/**
 * The current egress: what the kernel says of the destinations that stand for the Internet, and what its tables and
 * rules show besides.
 *
 * @throws {NetlinkError}
 */
export function describeLinuxEgress(rtnetlink: Rtnetlink, servers: PolledServers, takenAtMs: number): WholeEgress {
  const links = rtnetlink.links();
  const computer = computerOf(links, rtnetlink.addresses());
  const { nameOf } = computer;
  const rules = rtnetlink.rules();
  const nameServers = nameServersOf(servers, links, rtnetlink);
  const asked = { 4: askDestinations(rtnetlink, 4), 6: askDestinations(rtnetlink, 6) };
  const families = {
    4: familyRoute(rtnetlink, computer, 4, asked[4]),
    6: familyRoute(rtnetlink, computer, 6, asked[6]),
  };
  const found = { ipv4: families[4].route, ipv6: families[6].route, interfaces: [...computer.interfaces.values()] };
  const taken = new Set([...asked[4], ...asked[6]].flatMap(indexesOf).map(nameOf));
  const judged = judgeLinux({
    found,
    taken,
    rules,
    nameOf,
    nameServers,
    readRoutes: rtnetlink.routes,
    countPppoe: pppoeSessions,
  });
  const { routes, isTunnel } = judged;
  const besides = FAMILIES.map((family) => {
    const route = family === 4 ? judged.ipv4 : judged.ipv6;
    const interfaceOf = (index: number) => computer.interfaces.get(index);
    const about = { ...judged, route, asked: asked[family], rules, nameServers, interfaceOf, leadsNowhere };
    const past = pastRoute(rtnetlink, family, about);
    const ruled = ruleReasons(rtnetlink, {
      ...{ family, rules, addresses: computer.addresses, routeInterface: route?.interface ?? null },
      ...{ nameOf, isTunnel, ownUid: process.getuid?.() ?? 0 },
    });
    return { bypasses: past.bypasses, reasons: [...families[family].reasons, ...past.reasons, ...ruled] };
  });
  const ipsec = showsIpsec({ rules, routes, asked, isTunnel: (index) => isTunnel(nameOf(index)) });
  const isTunnelTaken = [judged.ipv4, judged.ipv6].some((route) => route !== null && route.tunnel !== 'no');
  return {
    takenAtMs,
    ipv4: judged.ipv4,
    ipv6: judged.ipv6,
    interfaces: judged.interfaces,
    resolver: servers.resolver,
    nameServers,
    tunnelEndpoints: judged.tunnelEndpoints,
    bypasses: besides.flatMap(({ bypasses }) => bypasses),
    ipsec: ipsec.ipsec,
    reasons: [
      ...judged.reasons,
      ...besides.flatMap(({ reasons }): EgressReason[] => reasons),
      ...ipsec.reasons,
      ...blockingApps(rules, judged.interfaces, isTunnelTaken),
    ],
  };
}
