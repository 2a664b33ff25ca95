import type { Connection, Egress, Network, Place } from '../../native-host/protocol.ts';

/** All that is known of where this computer's traffic comes out, each part with its source and time. */
export type Evidence = {
  /** Whether the host is there: it tells the way out and places addresses. */
  hostResponds: boolean;
  /** The way out, from the operating system; null as long as the host has not told it. */
  egress: Egress | null;
  /** Public connections that do not take the tunnel that is up, by program. */
  outside: readonly OutsideProgram[];
  /** What carries the tunnels that are up: the addresses of their far ends. */
  tunnelEndpoints: readonly TunnelEndpoint[];
  /** Whether IPsec may carry traffic unseen: its routes are there, or a program for it talks to a far end. */
  ipsec: boolean;
  /** Where the way's own source address is, for a family whose source address is a public one. */
  ownAddresses: readonly SeenAddress[];
  /** Who serves the pages that the user opens anyway; null without the permission to look. */
  pops: PopsSeen | null;
  /** What others see: the answers of the last check; null where none was asked for since the way out changed. */
  check: CheckResults | null;
  /** A proxy that the browser uses for pages; null where there is none, or where the browser does not tell. */
  proxy: BrowserProxy | null;
};

export type Family = Connection['family'];

/** A program's public connections outside the tunnel. */
export type OutsideProgram = {
  /** Null for connections whose owner the system does not tell. */
  program: string | null;
  family: Family;
  interface: string;
  connectionIds: readonly string[];
};

/** The far end of a tunnel: it must be reached outside of the tunnel, and that is no leak. */
export type TunnelEndpoint = {
  address: string;
  family: Family;
  /** The interface that leads to it. */
  interface: string;
  /** The tunnel that it carries, where only one is up; null where that can't be told. */
  tunnel: string | null;
  /** A route to this one address, or a socket of a program that makes tunnels. */
  shownBy: 'host-route' | 'socket';
  program: string | null;
  place: Place | null;
  network: Network | null;
};

/** An address of this computer as others see it. */
export type SeenAddress = {
  address: string;
  family: Family;
  seenAtMs: number;
  place: Place | null;
  network: Network | null;
};

/** One answer of a page that was opened anyway, and the site of a content network that it names. */
export type PopResponse = {
  seenAtMs: number;
  network: CdnNetwork;
  /** As the network writes it: `AMS`, `FRA56-P3`. */
  code: string;
};

export type CdnNetwork = 'cloudflare' | 'cloudfront' | 'fastly' | 'vercel' | 'fly' | 'bunny';

/** The answers within the window, summed up by country of the sites. */
export type PopsSeen = {
  sinceMs: number;
  /** Answers that named a site which the table knows. */
  count: number;
  /** Most answers first. */
  countries: readonly { countryCode: string; count: number; lastAtMs: number; pops: readonly PopCount[] }[];
};

export type PopCount = {
  network: CdnNetwork;
  code: string;
  place: { latitude: number; longitude: number; city: string | null; countryCode: string };
  count: number;
};

/** What one check brought, by the way that the question took. */
export type CheckResults = {
  /** Name of the service as the user knows it: its operator, or the own URL's host. */
  service: string;
  askedAtMs: number;
  https: readonly CheckResult[];
  udp: readonly CheckResult[];
};

export type CheckResult =
  | ({ kind: 'seen' } & SeenAddress)
  /** `reason` is a code of check-failure.ts; the family is the one asked for, null where that can't be chosen. */
  | { kind: 'failed'; family: Family | null; reason: string; atMs: number };

/** As Firefox's `proxyInfo` tells it. */
export type BrowserProxy = { type: string; host: string; port: number; resolvesNames: boolean; seenAtMs: number };
