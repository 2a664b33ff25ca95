/**
 * Where public traffic is taken to go: two of the root name servers' addresses (a.root-servers.net), which are hardly ever
 * routed apart from the rest, as the addresses of public resolvers and of VPN servers are. Nothing is sent to them.
 */
export const publicDestinations = { 4: '198.41.0.4', 6: '2001:503:ba3e::2:30' } as const;
