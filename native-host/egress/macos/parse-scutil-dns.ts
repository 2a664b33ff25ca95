import type { NameServer } from '../../protocol.ts';
import { parseIpAddress } from '../../addresses/parse-ip-address.ts';
import { EgressUnreadable } from '../egress-reader.ts';

/**
 * The name servers for names in general, in what `scutil --dns` prints (_dns_resolver_print of Apple's configd). Only
 * the first section counts, since the others are for single interfaces and services; and in it only resolvers without a
 * domain, since the others are for that domain alone (including `local`, by multicast). The output is not translated.
 *
 *     DNS configuration
 *
 *     resolver #1
 *       search domain[0] : example.net
 *       nameserver[0] : 192.168.1.1
 *       if_index : 14 (en0)
 *       flags    : Request A records
 *
 * @returns with the interface that the system binds the queries to; null where the routes decide
 * @throws {EgressUnreadable} for text in another format
 */
export function parseScutilDns(text: string): BoundServer[] {
  if (/^No DNS configuration available/m.test(text)) return [];
  const [, general] = text.split(/^DNS configuration.*$/m);
  if (general === undefined) {
    throw new EgressUnreadable({ program: 'scutil', reason: 'no DNS configuration', said: text.trim().slice(0, 80) });
  }
  return general
    .split(/^resolver #\d+.*$/m)
    .slice(1)
    .flatMap(nameServersOf);
}

type BoundServer = Omit<NameServer, 'asked'>;

function nameServersOf(resolver: string): BoundServer[] {
  if (/^ *domain *:/m.test(resolver)) return [];
  const boundTo = /^ *if_index *: *\d+ *\(([^)\n]*)\)/m.exec(resolver)?.[1] ?? '?';
  return [...resolver.matchAll(/^ *nameserver\[\d+\] *: *(\S+)/gm)].flatMap(([, shown = '']) => {
    const ip = parseIpAddress(shown);
    if (ip === null) return [];
    return [{ address: ip.address, interface: boundTo === '?' ? (/%(.+)$/.exec(shown)?.[1] ?? null) : boundTo }];
  });
}
