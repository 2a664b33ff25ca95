import type { ExitState } from '../../extension/exit/exit-state.ts';
import type { TunnelEndpoint, Evidence } from '../../extension/exit/evidence.ts';
import type { ExitPlace, FamilyVerdict, Verdict } from '../../extension/exit/verdict.ts';
import { egressWith } from './map/egress.ts';
import { placeWith } from './connections.ts';

/** A conclusive exit in Utrecht. */
export function exitAt(fields: Partial<ExitPlace> = {}): ExitPlace {
  const at = { latitude: 52.09, longitude: 5.12, precision: 'city', countryCode: 'NL', city: 'Utrecht' } as const;
  return { ...at, family: 4, source: 'echo', conclusive: true, seenAtMs: 0, ...fields };
}

export function familyWith(fields: Partial<FamilyVerdict> = {}): FamilyVerdict {
  return {
    ...{ kind: 'no-expectation', exit: null, interface: null, outside: [], past: [], missing: [] },
    ...{ rule: null, newerReason: null, blocked: null, unencrypted: false, ...fields },
  };
}

export function verdictWith(fields: Partial<Verdict> = {}): Verdict {
  const ipv4 = familyWith();
  const ipv6 = familyWith({ kind: 'no-route' });
  return { ipv4, ipv6, overall: 'no-expectation', exit: null, expected: [], leaks: [], contradictions: [], ...fields };
}

export function evidenceWith(fields: Partial<Evidence> = {}): Evidence {
  return {
    ...{ hostResponds: true, egress: egressWith(), outside: [], tunnelEndpoints: [], ipsec: [], ownAddresses: [] },
    ...{ tunnelTalk: [], leaving: [], localResolvers: [], pops: null, check: null, proxy: null, ...fields },
  };
}

export function exitKnown(verdict: Partial<Verdict> = {}, evidence: Partial<Evidence> = {}): ExitState {
  return { verdict: verdictWith(verdict), evidence: evidenceWith(evidence), history: [], checking: false };
}

/** The tunnel endpoint of wg0, in Utrecht. */
export function endpointWith(fields: Partial<TunnelEndpoint> = {}): TunnelEndpoint {
  return {
    ...{ address: '203.0.113.9', family: 4, interface: 'eth0', tunnel: 'wg0', shownBy: 'host-route', program: null },
    ...{ place: placeWith(), network: null, ...fields },
  };
}
