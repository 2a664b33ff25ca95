// bsd/sys/sysctl.h, bsd/sys/socket.h of xnu: protocol 0, addresses of every family.
const CTL_NET = 4;
const PF_ROUTE = 17;
const NET_RT_DUMP = 1;
const NET_RT_IFLIST2 = 6;

export const ROUTES = [CTL_NET, PF_ROUTE, 0, 0, NET_RT_DUMP, 0] as const;

/** Every interface with its addresses. */
export const INTERFACES = [CTL_NET, PF_ROUTE, 0, 0, NET_RT_IFLIST2, 0] as const;
