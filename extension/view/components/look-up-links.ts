import type { Connection } from '../../../native-host/protocol.ts';
import { message } from '../../text/message.ts';

/** A third-party page about an address or a network. */
export type LookUpLink = {
  about: 'address' | 'network';
  label: string;
  url: string;
  /** Host name of the page, which a click tells what is being looked up. */
  goesTo: string;
};

/**
 * Where to look up a public remote address and its network (AS); empty for other addresses, which are meaningless
 * outside the local network and should not be disclosed.
 *
 * client.rdap.org displays what the registries return over RDAP (RFC 9082; rdap.org itself redirects to their JSON),
 * who.is their whois records, bgp.tools and bgp.he.net who announces an address.
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

/**
 * An imported file may contain any text here; these characters alone have no special meaning in a path or query (RFC
 * 3986).
 */
const looksLikeAddress = /^[0-9a-f.:]+$/i;
