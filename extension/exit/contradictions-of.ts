import type { Evidence, Family } from './evidence.ts';
import type { Exits } from './exits-of.ts';
import { countryPoints } from './cdn/country-points.ts';
import { assessPops, type Expected } from './cdn/assess-pops.ts';
import type { Contradiction, ExitChoice } from './verdict.ts';

/** Evidence that contradicts other evidence, or the expectation if nothing is conclusive. */
export function contradictionsOf(
  choice: ExitChoice,
  evidence: Evidence,
  exits: Record<Family, Exits>,
): Contradiction[] {
  return [...sourcesDiffer(exits[4]), ...sourcesDiffer(exits[6]), ...popsAgainst(choice, evidence, exits)];
}

/** One family's conclusive evidence for another country than its strongest piece. */
function sourcesDiffer({ conclusive }: Exits): Contradiction[] {
  const [first, ...others] = conclusive;
  if (first === undefined) return [];
  const said = new Set([first.countryCode]);
  return others.flatMap((second) => {
    if (said.has(second.countryCode)) return [];
    said.add(second.countryCode);
    return [{ kind: 'sources-differ', first, second }];
  });
}

/** What pages see behind a proxy of the browser contradicts nothing that is known of this computer. */
function popsAgainst(choice: ExitChoice, evidence: Evidence, exits: Record<Family, Exits>): Contradiction[] {
  if (evidence.pops === null || evidence.proxy !== null) return [];
  const expected = expectedOf(choice, evidence, exits);
  const [country] = expected.countries;
  if (country === undefined) return [];
  const assessment = assessPops(evidence.pops, expected);
  if (assessment.kind !== 'against') return [];
  return [{ kind: 'pops-against', expected: country, seen: assessment.countryCode, share: assessment.share }];
}

/**
 * Where PoPs are expected: near a conclusive exit (of either family, since pages do not reveal theirs), else near the
 * expected countries. Behind a proxy, pages see the proxy, whatever exit other programs have.
 */
export function expectedOf({ countries }: ExitChoice, { proxy }: Evidence, exits: Record<Family, Exits>): Expected {
  const conclusive = proxy === null ? [...exits[4].conclusive, ...exits[6].conclusive] : [];
  if (conclusive.length === 0) return { countries, points: countries.flatMap(countryPoints) };
  const codes = [...new Set(conclusive.map(({ countryCode }) => countryCode))];
  return {
    countries: codes,
    // The centre of a large country is far from most of it.
    points: conclusive.flatMap((exit) =>
      exit.precision === 'city' ? [exit] : [exit, ...countryPoints(exit.countryCode)],
    ),
  };
}
