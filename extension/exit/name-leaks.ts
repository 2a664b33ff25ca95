import { families } from '../validation/contract-words.ts';
import type { Evidence } from './evidence.ts';
import { namePaths, type NamePath } from './name-paths.ts';
import { unknownReason } from './tunnel/host-reasons.ts';
import type { Leak } from './verdict.ts';

type NameEvidence = Pick<Evidence, 'egress' | 'localResolvers'>;

/**
 * DNS leaks, by the resolver's own rules: each server that is asked for names in general and that queries reach past the
 * tunnel is one. The C library asks the first of resolv.conf(5), systemd-resolved those of all links at once
 * (systemd-resolved.service(8)). Of another resolver only what holds in any order: that none is reached by a tunnel. None
 * is certain while the host says something of the routes that this version does not know.
 */
export function nameLeaks(evidence: NameEvidence): Leak[] {
  if (isSaidInNewerWords(evidence)) return [];
  const paths = namePaths(evidence);
  const asked = isOrderKnown(evidence) ? paths.filter((path) => path.asked !== 'fallback') : paths;
  if (!isOrderKnown(evidence) && asked.some(({ leads }) => leads !== 'past-tunnel')) return [];
  return joined(asked.filter(({ leads }) => leads === 'past-tunnel')).map(
    ({ addresses, interface: name, forwardedBy }) => ({
      kind: 'dns-leak',
      addresses,
      interface: name ?? '',
      forwardedBy,
    }),
  );
}

/** What is to be said of names that is no leak, or is not known to be one. */
export type NameNote = {
  kind:
    /** A program here forwards queries, and nothing shows where to. */
    | 'forwarded-unseen'
    /** They go by a tunnel, not by the one that public traffic takes. */
    | 'by-other-tunnel'
    /** Asked past the tunnel when the others do not respond. */
    | 'fallback-past-tunnel'
    /** The system may ask it past the tunnel: nothing shows in which order it asks. */
    | 'may-be-asked';
  addresses: readonly string[];
  /** Null where it is not known. */
  interface: string | null;
  forwardedBy: string | null;
};

export function nameNotes(evidence: NameEvidence): NameNote[] {
  const leaks = nameLeaks(evidence).length > 0;
  const paths = namePaths(evidence).flatMap((path): (NamePath & Pick<NameNote, 'kind'>)[] => {
    const kind = noteKind(path, isOrderKnown(evidence), leaks);
    return kind === null ? [] : [{ ...path, kind }];
  });
  return joined(paths).map(({ kind, addresses, interface: name, forwardedBy }) => ({
    ...{ kind, addresses, interface: name, forwardedBy },
  }));
}

function noteKind({ leads, asked }: NamePath, isOrdered: boolean, leaks: boolean): NameNote['kind'] | null {
  if (leads === 'past-tunnel') {
    if (!isOrdered) return leaks ? null : 'may-be-asked';
    return asked === 'fallback' && !leaks ? 'fallback-past-tunnel' : null;
  }
  if (asked === 'fallback') return null;
  if (leads === 'unknown') return 'forwarded-unseen';
  return leads === 'by-other-tunnel' ? 'by-other-tunnel' : null;
}

const isOrderKnown = (evidence: NameEvidence): boolean =>
  evidence.egress !== null && evidence.egress.resolver !== 'other' && !isSaidInNewerWords(evidence);

const isSaidInNewerWords = ({ egress }: NameEvidence): boolean =>
  families.some((family) => unknownReason(egress, family) !== null);

/** Those of one kind, interface and program as one. */
function joined<Path extends NamePath & { kind?: string }>(paths: readonly Path[]): Path[] {
  const found = new Map<string, Path>();
  for (const path of paths) {
    const key = JSON.stringify([path.kind, path.interface, path.forwardedBy]);
    const known = found.get(key);
    const addresses = [...new Set([...(known?.addresses ?? []), ...path.addresses])];
    found.set(key, { ...(known ?? path), addresses });
  }
  return [...found.values()];
}
