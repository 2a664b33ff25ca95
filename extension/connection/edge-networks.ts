/**
 * Networks that respond from near the user, wherever their addresses are registered: by anycast (one address announced
 * from many places, RFC 4786), or by using DNS to direct users to the nearest of many PoPs. No database can place
 * them.
 *
 * By autonomous system number, from what the operators publish about their own networks (peeringdb.com and their
 * documentation). Deliberately left out, since most of their addresses do stay in one place: clouds (Amazon 16509,
 * Google Cloud 396982, Microsoft 8075, Akamai's Linode 63949), hosting companies with a CDN, Apple's own 714.
 */
export const edgeNetworks: ReadonlyMap<number, string> = new Map([
  [13335, 'Cloudflare'],
  [14789, 'Cloudflare'],
  [132892, 'Cloudflare'],
  [209242, 'Cloudflare'],
  [395747, 'Cloudflare'],
  [54113, 'Fastly'],
  [15169, 'Google'],
  [36040, 'Google'],
  [43515, 'Google'],
  [16625, 'Akamai'],
  [20940, 'Akamai'],
  [21342, 'Akamai'],
  [33905, 'Akamai'],
  [35994, 'Akamai'],
  [32934, 'Meta'],
  [63293, 'Meta'],
  [8068, 'Microsoft Front Door'],
  [6185, 'Apple CDN'],
  [19551, 'Imperva'],
  [30081, 'CacheFly'],
  [30148, 'Sucuri'],
  [200325, 'bunny.net'],
  // Authoritative name servers and public resolvers.
  [42, 'Packet Clearing House'],
  [12008, 'UltraDNS'],
  [16552, 'DNS Made Easy'],
  [19281, 'Quad9'],
  [26415, 'Verisign'],
  [33517, 'Oracle Dyn'],
  [34939, 'NextDNS'],
  [36692, 'Cisco OpenDNS'],
  [62597, 'NS1'],
  [212772, 'AdGuard DNS'],
  [398962, 'Control D'],
]);
