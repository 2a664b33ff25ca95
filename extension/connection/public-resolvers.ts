/**
 * Public DNS resolvers by address (canonical text), as their operators publish them; all are anycast. Most are in an
 * edge network too; this list also works without a network database, and for resolvers in a network that is otherwise
 * ordinary.
 */
export const publicResolvers: ReadonlyMap<string, string> = new Map(
  [
    ['Cloudflare DNS', '1.1.1.1 1.0.0.1 1.1.1.2 1.0.0.2 1.1.1.3 1.0.0.3 2606:4700:4700::1111 2606:4700:4700::1001'],
    ['Google Public DNS', '8.8.8.8 8.8.4.4 2001:4860:4860::8888 2001:4860:4860::8844'],
    ['Quad9', '9.9.9.9 9.9.9.10 9.9.9.11 149.112.112.112 149.112.112.10 149.112.112.11 2620:fe::fe 2620:fe::9'],
    ['Cisco OpenDNS', '208.67.222.222 208.67.220.220 2620:119:35::35 2620:119:53::53'],
    ['AdGuard DNS', '94.140.14.14 94.140.15.15 2a10:50c0::ad1:ff 2a10:50c0::ad2:ff'],
    ['CleanBrowsing', '185.228.168.9 185.228.169.9 185.228.168.10 185.228.169.11'],
    ['Hurricane Electric DNS', '74.82.42.42 2001:470:20::2'],
    ['Level 3 DNS', '4.2.2.1 4.2.2.2 4.2.2.3 4.2.2.4 4.2.2.5 4.2.2.6'],
    ['Verisign DNS', '64.6.64.6 64.6.65.6'],
    ['UltraDNS', '156.154.70.1 156.154.71.1'],
    ['Mullvad DNS', '194.242.2.2 194.242.2.3 194.242.2.4'],
    ['AliDNS', '223.5.5.5 223.6.6.6'],
    ['Yandex DNS', '77.88.8.8 77.88.8.1 2a02:6b8::feed:ff'],
  ].flatMap(([name = '', addresses = '']) => addresses.split(' ').map((address): [string, string] => [address, name])),
);
