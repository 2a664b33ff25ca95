import type { NameServer } from '../../../protocol.ts';
import type { PolledServers } from './open-name-servers.ts';
import type { Link } from '../kernel/parse-link.ts';
import type { Rtnetlink } from '../kernel/rtnetlink.ts';

/** A DNS query (RFC 1035): rules of their own may lead it elsewhere than other packets. */
const DNS_QUERY = { protocol: 17, remotePort: 53 } as const;

/**
 * The name servers, each with the interface by which queries leave for it.
 *
 * One that no route leads to is skipped at once by the C library, so that the next one is asked first.
 */
export function nameServersOf(
  { resolver, servers }: PolledServers,
  links: readonly Link[],
  { routeTo }: Pick<Rtnetlink, 'routeTo'>,
): NameServer[] {
  const byIndex = new Map(links.map((link) => [link.index, link]));
  const byName = new Map(links.map((link) => [link.name, link]));
  const found = servers.map(({ address, link, asked }): NameServer => {
    if (link === null) {
      const route = routeTo(address, DNS_QUERY);
      return { address, interface: route && (byIndex.get(route.interfaceIndex)?.name ?? null), asked };
    }
    const via = byName.get(String(link)) ?? byIndex.get(Number(link));
    const route = via && routeTo(address, { ...DNS_QUERY, boundIndex: via.index });
    const shown = typeof link === 'string' ? `${address}%${link}` : address;
    return { address: shown, interface: via && route ? via.name : null, asked };
  });
  if (resolver !== 'resolv.conf' || found[0]?.asked !== 'first') return found;
  const first = found.find((server) => server.interface !== null);
  return found.map((server) => ({ ...server, asked: server === first ? 'first' : 'fallback' }));
}
