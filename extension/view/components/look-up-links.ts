import type { Connection } from '../../../native-host/protocol.ts';
import { message } from '../../text/message.ts';

/** A page of somebody else's that tells more of an address or a network. */
export type LookUpLink = {
  about: 'address' | 'network';
  label: string;
  url: string;
  /** Name of the host that a click tells what one asks for. */
  goesTo: string;
};

/**
 * Where to look up a public remote address and the network (AS) that it is in; nothing for other addresses, which mean
 * nothing elsewhere and are nobody else's business.
 *
 * client.rdap.org shows in words what the registries answer over RDAP (RFC 9082; rdap.org itself redirects to their
 * JSON), who.is their whois records, bgp.tools and bgp.he.net who announces an address.
 */
export function lookUpLinks({ scope, remoteAddress, network }: LookedUp): LookUpLink[] {
  if (scope !== 'public' || remoteAddress === null || !looksLikeAddress.test(remoteAddress)) return [];
  const registration = message('lookUpRegistration');
  const routes = message('lookUpRoutes');
  const links: Omit<LookUpLink, 'goesTo'>[] = [
    { about: 'address', label: registration, url: `https://client.rdap.org/?type=ip&object=${remoteAddress}` },
    { about: 'address', label: message('lookUpWhois'), url: `https://who.is/whois-ip/ip-address/${remoteAddress}` },
    { about: 'address', label: routes, url: `https://bgp.tools/prefix/${remoteAddress}` },
  ];
  if (network !== null) {
    const { asn } = network;
    links.push(
      { about: 'network', label: registration, url: `https://client.rdap.org/?type=autnum&object=${asn}` },
      { about: 'network', label: routes, url: `https://bgp.tools/as/${asn}` },
      { about: 'network', label: routes, url: `https://bgp.he.net/AS${asn}` },
    );
  }
  return links.map((link) => ({ ...link, goesTo: new URL(link.url).hostname }));
}

type LookedUp = Pick<Connection, 'scope' | 'remoteAddress' | 'network'>;

/** An imported file may hold any text there; these signs alone mean nothing in a path or query (RFC 3986). */
const looksLikeAddress = /^[0-9a-f.:]+$/i;
