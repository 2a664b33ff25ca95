import type { Precision } from '../../native-host/protocol.ts';
import type { Family, OutsideProgram } from './evidence.ts';

/** Where the user means to come out. Nothing chosen: no countries, no tunnel. */
export type ExitChoice = {
  /** ISO 3166-1 alpha-2; any of them will do; empty for "wherever". */
  countries: readonly string[];
  /** Whether public traffic must leave through a tunnel. */
  tunnel: boolean;
};

/** What the evidence says of the choice: for each family apart, and for both in one word. */
export type Verdict = {
  ipv4: FamilyVerdict;
  ipv6: FamilyVerdict;
  /** The worse of the two; a family without a way out does not count. */
  overall: VerdictKind;
  /** Where traffic comes out as far as known, the best evidence first; IPv4 before IPv6. */
  exit: ExitPlace | null;
  /** The countries that were chosen, as codes; empty for "wherever". */
  expected: readonly string[];
  leaks: readonly Leak[];
  /** Evidence that speaks against other evidence; shown, never averaged. */
  contradictions: readonly Contradiction[];
};

export type VerdictKind =
  /** Nothing was chosen: there is nothing to judge, the exit is just shown. */
  | 'no-expectation'
  | 'as-expected'
  | 'unexpected-country'
  | 'no-tunnel'
  | 'partly-outside'
  | 'unknown'
  /** This family has no way out at all: nothing can leak by it. */
  | 'no-route';

export type FamilyVerdict = {
  kind: VerdictKind;
  exit: ExitPlace | null;
  /** Public connections beside the tunnel; for `partly-outside`. */
  outside: readonly OutsideProgram[];
  /** What is missing for a better verdict; for `unknown`. */
  missing: readonly Missing[];
};

/** A country that traffic comes out in, and how that is known, from the firmest to the weakest. */
export type ExitPlace = {
  countryCode: string;
  city: string | null;
  latitude: number;
  longitude: number;
  /** How exactly the point is known: of a country it is the centre. */
  precision: Precision;
  family: Family;
  source: 'echo' | 'own-address' | 'stun' | 'pops' | 'tunnel-endpoint';
  /** False for what only speaks for a country: sites of content networks, the place of a tunnel's far end. */
  firm: boolean;
  seenAtMs: number;
};

export type Missing =
  /** The host is not there. */
  | 'host'
  /** The host is there, and has not told the way out. */
  | 'egress'
  /** The way out is a tunnel, and nothing that may be believed tells its country. */
  | 'exit-address'
  /** The address is known, its country is not. */
  | 'exit-place'
  /** What the way out leads through may be a tunnel, and a line to the provider or a virtual machine's as well. */
  | 'tunnel'
  /** IPsec without an interface cannot be seen without rights, and a program for it runs. */
  | 'ipsec'
  /** The browser sends pages by a proxy: what pages see says nothing of other programs, and the other way round. */
  | 'proxy';

export type Leak =
  | { kind: 'family-outside'; family: Family; interface: string }
  /** HTTPS and UDP come out at different addresses. */
  | { kind: 'udp-differs'; family: Family; https: string; udp: string }
  /** IPv4 and IPv6 come out in different countries. */
  | { kind: 'families-differ'; ipv4: string; ipv6: string }
  /** Names are asked for outside the tunnel. */
  | { kind: 'dns-leak'; addresses: readonly string[]; interface: string };

export type Contradiction =
  | { kind: 'pops-against'; expected: string; seen: string; share: number }
  | { kind: 'sources-differ'; first: ExitPlace; second: ExitPlace };
