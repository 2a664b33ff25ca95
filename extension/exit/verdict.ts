import type { Precision } from '../../native-host/protocol.ts';
import type { Family, OutsideProgram } from './evidence.ts';
import type { Blocked } from './tunnel/blocked-family.ts';
import type { LeadingRule } from './tunnel/leading-rule.ts';
import type { PastRoute } from './tunnel/past-routes.ts';

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
  /** The interface of the egress route; null without one. */
  interface: string | null;
  /** Public connections outside the tunnel; for `partly-outside`. */
  outside: readonly OutsideProgram[];
  /** Where part of the Internet is routed past the tunnel; for `partly-outside`. */
  past: readonly PastRoute[];
  /** Evidence missing for a better verdict; for `unknown`. */
  missing: readonly Missing[];
  /** The routing rule that is the reason for `unknown`; null for other reasons. */
  rule: LeadingRule | null;
  /** The code of a reason of the host that this version does not know; for `newer-reason`. */
  newerReason: string | null;
  /** What keeps the family's packets on this computer, for `no-route`; null if it just has no route. */
  blocked: Blocked | null;
  /** Whether the route is a tunnel that does not encrypt; for `no-tunnel`. */
  unencrypted: boolean;
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
  /** The family is led past the other's tunnel, and nothing shows whether its packets leave or are dropped. */
  | 'unseen'
  /** Part of the Internet is led past the tunnel, and the VPN app is one that drops what leaves so. */
  | 'past-blocked'
  /** A routing rule leads packets past the tunnel or into it by what cannot be seen without privileges. */
  | 'rule'
  /** There are more routing rules than the host asks of. */
  | 'rules'
  /** The host says something of the routes in a word that this version does not know. */
  | 'newer-reason'
  /** The browser uses a proxy for pages: what pages see says nothing about other programs, and vice versa. */
  | 'proxy';

export type Leak =
  /** One IP version was seen to leave past the tunnel that the other is in. */
  | { kind: 'family-outside'; family: Family; interface: string }
  /** HTTPS and UDP exit with different addresses. */
  | { kind: 'udp-differs'; family: Family; https: string; udp: string }
  /** IPv4 and IPv6 exit in different countries. */
  | { kind: 'families-differ'; ipv4: string; ipv6: string }
  /** DNS queries go outside the tunnel; `forwardedBy`: by a program here, null where they are sent there directly. */
  | { kind: 'dns-leak'; addresses: readonly string[]; interface: string; forwardedBy: string | null };

export type Contradiction =
  | { kind: 'pops-against'; expected: string; seen: string; share: number }
  | { kind: 'sources-differ'; first: ExitPlace; second: ExitPlace };
