import type { Precision } from '../../native-host/protocol.ts';
import type { Family, OutsideProgram } from './evidence.ts';

/** The expected exit. No expectation: no countries, no tunnel. */
export type ExitChoice = {
  /** ISO 3166-1 alpha-2, any of which is as expected; empty for any country. */
  countries: readonly string[];
  /** Whether public traffic must leave through a tunnel. */
  tunnel: boolean;
};

/** What the evidence says about the user's choice: for each family, and for both in one word. */
export type Verdict = {
  ipv4: FamilyVerdict;
  ipv6: FamilyVerdict;
  /** The worse of the two; a family without an egress route does not count. */
  overall: VerdictKind;
  /** The exit as far as known, by the strongest evidence; IPv4 before IPv6. */
  exit: ExitPlace | null;
  /** The expected countries, as codes; empty for any. */
  expected: readonly string[];
  leaks: readonly Leak[];
  /** Evidence that contradicts other evidence; shown, never averaged. */
  contradictions: readonly Contradiction[];
};

export type VerdictKind =
  /** No expectation: there is nothing to judge, the exit is just shown. */
  | 'no-expectation'
  | 'as-expected'
  | 'unexpected-country'
  | 'no-tunnel'
  | 'partly-outside'
  | 'unknown'
  /** This family has no egress route: nothing can leak through it. */
  | 'no-route';

export type FamilyVerdict = {
  kind: VerdictKind;
  exit: ExitPlace | null;
  /** Public connections outside the tunnel; for `partly-outside`. */
  outside: readonly OutsideProgram[];
  /** Evidence missing for a better verdict; for `unknown`. */
  missing: readonly Missing[];
};

/** An exit country and its evidence, from the strongest to the weakest. */
export type ExitPlace = {
  countryCode: string;
  city: string | null;
  latitude: number;
  longitude: number;
  /** Precision of the point: for a country it is the centre. */
  precision: Precision;
  family: Family;
  source: 'echo' | 'own-address' | 'stun' | 'pops' | 'tunnel-endpoint';
  /** False for circumstantial evidence: PoPs, the place of a tunnel endpoint. */
  conclusive: boolean;
  seenAtMs: number;
};

export type Missing =
  /** The host is not running. */
  | 'host'
  /** The host is running, but has not reported the egress routes. */
  | 'egress'
  /** The egress route is a tunnel, and no reliable evidence names its exit country. */
  | 'exit-address'
  /** The address is known, its country is not. */
  | 'exit-place'
  /** The egress interface may be a tunnel, but also a line to the provider or a virtual machine's interface. */
  | 'tunnel'
  /** IPsec without an interface is invisible without privileges, and a program for it is running. */
  | 'ipsec'
  /** The browser uses a proxy for pages: what pages see says nothing about other programs, and vice versa. */
  | 'proxy';

export type Leak =
  | { kind: 'family-outside'; family: Family; interface: string }
  /** HTTPS and UDP exit with different addresses. */
  | { kind: 'udp-differs'; family: Family; https: string; udp: string }
  /** IPv4 and IPv6 exit in different countries. */
  | { kind: 'families-differ'; ipv4: string; ipv6: string }
  /** DNS queries go outside the tunnel. */
  | { kind: 'dns-leak'; addresses: readonly string[]; interface: string };

export type Contradiction =
  | { kind: 'pops-against'; expected: string; seen: string; share: number }
  | { kind: 'sources-differ'; first: ExitPlace; second: ExitPlace };
