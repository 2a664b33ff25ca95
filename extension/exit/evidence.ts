import type { Connection, Egress, Network, Place } from '../../native-host/protocol.ts';

/** All evidence of where this computer's traffic exits, each piece with its source and time. */
export type Evidence = {
  /** Whether the host is running: it reports the egress routes and locates addresses. */
  hostResponds: boolean;
  /** The egress routes, from the operating system; null until the host has reported them. */
  egress: Egress | null;
  /** Public connections that do not use the active tunnel, by program. */
  outside: readonly OutsideProgram[];
  /** VPN programs' own connections past the tunnel that do not carry it: to their provider. They are no leak. */
  tunnelTalk: readonly OutsideProgram[];
  /** Families led past the other's tunnel that were seen to leave so, by a connection of TCP that was established. */
  leaving: readonly Family[];
  /** Endpoints of the active tunnels. */
  tunnelEndpoints: readonly TunnelEndpoint[];
  /** The families that IPsec may carry invisibly: its routes lead them, or a program for it has its ports open. */
  ipsec: readonly Family[];
  /** Name servers on this computer. */
  localResolvers: readonly LocalResolver[];
  /** The place of the egress route's source address, for a family whose source address is public. */
  ownAddresses: readonly SeenAddress[];
  /** PoPs of the pages that the user opens anyway; null without the permission to read responses. */
  pops: PopsSeen | null;
  /**
   * Addresses that servers see: the results of the last check; null if there was none since the egress routes changed.
   */
  check: CheckResults | null;
  /** The proxy that the browser uses for pages; null if there is none, or if the browser does not report it. */
  proxy: BrowserProxy | null;
};

export type Family = Connection['family'];

/** A program's public connections outside the tunnel. */
export type OutsideProgram = {
  /** Null for connections whose owner the system does not report. */
  program: string | null;
  family: Family;
  /** The one that its packets leave by; null if the VPN leads them past the tunnel by a mark, which cannot be seen. */
  interface: string | null;
  /** The VPN app that the user excluded the program in; null for any other reason. */
  excludedBy: string | null;
  connectionIds: readonly string[];
};

/** A tunnel endpoint: it must be reached outside the tunnel, and that is not a leak. */
export type TunnelEndpoint = {
  address: string;
  family: Family;
  /** The interface that leads to it. */
  interface: string;
  /** The tunnel it belongs to, if only one is up; null if that is ambiguous. */
  tunnel: string | null;
  /** A route to this single address, or a socket of a tunnel program. */
  shownBy: 'host-route' | 'socket';
  program: string | null;
  place: Place | null;
  network: Network | null;
};

/** A name server on this computer that forwards queries. */
export type LocalResolver = {
  address: string;
  /** Null where the system does not tell its owner. */
  program: string | null;
  /** Whom it asks, by the interface that leads there (null where that is not known); empty where nothing shows it. */
  upstreams: readonly { interface: string | null; addresses: readonly string[] }[];
};

/** An address of this computer as others see it. */
export type SeenAddress = {
  address: string;
  family: Family;
  seenAtMs: number;
  place: Place | null;
  network: Network | null;
};

/** The PoP named in one response for a page that the user opened anyway. */
export type PopResponse = {
  seenAtMs: number;
  network: CdnNetwork;
  /** As the CDN writes it: `AMS`, `FRA56-P3`. */
  code: string;
};

export type CdnNetwork = 'cloudflare' | 'cloudfront' | 'fastly' | 'vercel' | 'fly' | 'bunny';

/** The responses within the window, counted by country of the PoP. */
export type PopsSeen = {
  sinceMs: number;
  /** Responses naming a PoP that the table has. */
  count: number;
  /** Most responses first. */
  countries: readonly { countryCode: string; count: number; lastAtMs: number; pops: readonly PopCount[] }[];
};

export type PopCount = {
  network: CdnNetwork;
  code: string;
  place: { latitude: number; longitude: number; city: string | null; countryCode: string };
  count: number;
};

/** Results of one check, by protocol. */
export type CheckResults = {
  /** Name of the service for the user: its operator. */
  service: string;
  checkedAtMs: number;
  https: readonly CheckResult[];
  /** Empty if UDP was not asked. */
  udp: readonly UdpResult[];
};

export type CheckResult =
  | ({ kind: 'seen' } & SeenAddress)
  /** `reason` is a code of check-failure.ts; `family` is the one requested, null if it cannot be chosen. */
  | { kind: 'failed'; family: Family | null; reason: string; atMs: number };

/** A result over UDP. `base`: the address that it was sent from, as the browser says it; null if it does not. */
export type UdpResult =
  ({ kind: 'seen'; base: string | null; sentBy: SentBy } & SeenAddress) | Extract<CheckResult, { kind: 'failed' }>;

/**
 * Whether a request was sent as the route of its family led at that time, from another address of this computer, which
 * may lead past the route, or by nobody knows which.
 */
export type SentBy = 'route' | 'other-address' | 'unknown';

/** As in Firefox's `proxyInfo`. */
export type BrowserProxy = { type: string; host: string; port: number; resolvesNames: boolean; seenAtMs: number };
