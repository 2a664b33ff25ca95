/**
 * Sample destinations for public traffic: the addresses of a root name server (a.root-servers.net). Unlike those of
 * public resolvers and VPN servers, they hardly ever have routes of their own. Nothing is sent to them.
 */
export const publicDestinations = { 4: '198.41.0.4', 6: '2001:503:ba3e::2:30' } as const;
