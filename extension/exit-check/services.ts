import type { Family } from '../exit/evidence.ts';

/** A service that reports the address from which it sees this computer. */
export type ListedService = {
  /** Stored in settings: never changes. */
  id: string;
  /** The operator, who learns the address. */
  operator: string;
  /** One URL per family, with a host name that has addresses of that family only. */
  https: readonly { family: Family; url: string }[];
  stun: { url: string; operator: string };
};

/**
 * The services that a check may ask, and no others: `connect-src` in the extension's policy is made of their `https`
 * URLs (vite.config.ts), so that a row here is all that another service needs. They respond with nothing but the address
 * (or with it in JSON), have a host name for each family, and name their operator. Two of them have no STUN server: one that Nextcloud runs for its calls is used as well.
 *
 * Sources: https://major.io/p/a-new-future-for-icanhazip/ and https://developers.cloudflare.com/realtime/turn/;
 * https://www.ipify.org; https://github.com/mullvad/mullvadvpn-app (`am_i_mullvad`);
 * https://nextcloud-talk.readthedocs.io/en/stable/TURN/
 */
export const services: readonly ListedService[] = [
  {
    id: 'icanhazip',
    operator: 'Cloudflare',
    https: byFamily('https://ipv4.icanhazip.com/', 'https://ipv6.icanhazip.com/'),
    stun: { url: 'stun:stun.cloudflare.com:3478', operator: 'Cloudflare' },
  },
  {
    id: 'mullvad',
    operator: 'Mullvad VPN',
    https: byFamily('https://ipv4.am.i.mullvad.net/json', 'https://ipv6.am.i.mullvad.net/json'),
    stun: { url: 'stun:stun.nextcloud.com:443', operator: 'Nextcloud' },
  },
  {
    id: 'ipify',
    operator: 'ipify',
    https: byFamily('https://api.ipify.org/', 'https://api6.ipify.org/'),
    stun: { url: 'stun:stun.nextcloud.com:443', operator: 'Nextcloud' },
  },
];

function byFamily(ipv4: string, ipv6: string): ListedService['https'] {
  return [
    { family: 4, url: ipv4 },
    { family: 6, url: ipv6 },
  ];
}
