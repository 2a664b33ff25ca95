import type { Evidence, Family, OutsideProgram } from './evidence.ts';
import type { Exits } from './exits-of.ts';
import { tunnelled } from './tunnel/leaves-by-tunnel.ts';
import type { ExitChoice, FamilyVerdict, Missing, VerdictKind } from './verdict.ts';
import { routeFor } from './tunnel/route-for.ts';

/** The verdict on one family's egress route. */
export function familyVerdict(choice: ExitChoice, evidence: Evidence, exits: Exits, family: Family): FamilyVerdict {
  const [exit = null] = [...exits.conclusive, ...exits.circumstantial];
  const verdict = (kind: VerdictKind, missing: readonly Missing[] = [], at = exit): FamilyVerdict => ({
    kind,
    exit: at,
    outside: [],
    missing,
  });

  const { egress, hostResponds } = evidence;
  if (egress !== null && routeFor(egress, family) === null) return verdict('no-route');
  if (choice.countries.length === 0 && !choice.tunnel) return verdict('no-expectation');
  if (egress === null) return verdict('unknown', [hostResponds ? 'egress' : 'host']);

  if (!choice.tunnel) return judgeCountry();
  const byCountry = judgeCountry();
  const isTunnelled = tunnelled(egress, family);
  if (isTunnelled !== 'yes') {
    if (isTunnelled === 'no' && !evidence.ipsec) return verdict('no-tunnel');
    // An unexpected country is certain even if the tunnel is not.
    if (byCountry.kind === 'unexpected-country') return byCountry;
    return verdict('unknown', [evidence.ipsec ? 'ipsec' : 'tunnel']);
  }
  const outside = evidence.outside.filter((program) => program.family === family);
  return outside.length === 0 ? byCountry : outsideTunnel(byCountry, outside);

  function judgeCountry(): FamilyVerdict {
    if (choice.countries.length === 0) return verdict('as-expected');
    // One conclusive piece of evidence for another country is enough: some traffic does exit there.
    const unexpected = exits.conclusive.find((conclusive) => !choice.countries.includes(conclusive.countryCode));
    if (unexpected !== undefined) return verdict('unexpected-country', [], unexpected);
    return exits.conclusive.length > 0 ? verdict('as-expected') : verdict('unknown', exits.missing);
  }
}

/** It is worse for all traffic to exit in an unexpected country than for some programs to bypass the tunnel. */
function outsideTunnel(verdict: FamilyVerdict, outside: readonly OutsideProgram[]): FamilyVerdict {
  return verdict.kind === 'unexpected-country'
    ? { ...verdict, outside }
    : { ...verdict, kind: 'partly-outside', outside };
}
