/**
 * Public addresses that stand for the Internet: nothing is ever sent to them, the system is only asked how it would.
 *
 * They are spread so that no route that a VPN, a network or a list of excluded countries adds can hide between them:
 * three in each eighth of IPv4 that is in use (the halves and quarters that tunnels and attacks on them route, as in
 * CVE-2024-3661), and every block of IPv6 that a regional registry assigns from, in both halves of 2000::/3. The first
 * is a root name server (a.root-servers.net), which hardly ever has a route of its own; few of the others are known to
 * anybody, since public resolvers and VPN servers often have one.
 */
export const publicDestinations = {
  4: [
    ...['198.41.0.4', '203.119.27.1', '213.95.10.6'],
    ...['3.5.140.2', '12.107.20.33', '24.48.6.9'],
    ...['37.187.16.4', '46.4.112.21', '62.210.18.40'],
    ...['66.220.144.7', '81.169.145.3', '93.184.216.9'],
    ...['98.137.11.5', '104.244.42.8', '119.63.197.2'],
    ...['129.132.98.12', '141.76.29.7', '157.240.20.5'],
    ...['163.172.4.8', '176.9.40.3', '189.40.226.6'],
  ],
  6: [
    ...['2001:503:ba3e::2:30', '2001:7fd::1', '2001:4200:1::9'],
    ...['2003:40:8000::1', '2400:cb00:71::5', '2404:6800:4003::e'],
    ...['2409:8000:2::7', '240e:ff:e01::3', '2600:1f18:24::a'],
    ...['2607:f8b0:4004::2', '2610:a1:1014::1', '2620:0:862::8'],
    ...['2800:3f0:4001::6', '2804:14:1::4', '2a00:1450:4001::c'],
    ...['2a02:26f0:e2::1', '2a0e:b107:1::2', '2c0f:fb50:4002::5'],
    // Not assigned yet; but public, and half of what `2000::/3` covers.
    ...['3000:1::1', '3800:1::1'],
  ],
} as const satisfies Record<4 | 6, readonly string[]>;
