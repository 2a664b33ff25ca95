import type { Evidence, Family, OutsideProgram } from './evidence.ts';
import type { Exits } from './exits-of.ts';
import { leavesByTunnel } from './leaves-by-tunnel.ts';
import type { ExitChoice, FamilyVerdict, Missing, VerdictKind } from './verdict.ts';
import { wayOf } from './way-of.ts';

/** The verdict on one family's way out. */
export function familyVerdict(choice: ExitChoice, evidence: Evidence, exits: Exits, family: Family): FamilyVerdict {
  const [exit = null] = [...exits.firm, ...exits.weak];
  const verdict = (kind: VerdictKind, missing: readonly Missing[] = [], at = exit): FamilyVerdict => ({
    kind,
    exit: at,
    outside: [],
    missing,
  });

  const { egress, hostAnswers } = evidence;
  if (egress !== null && wayOf(egress, family) === null) return verdict('no-way');
  if (choice.countries.length === 0 && !choice.tunnel) return verdict('not-chosen');
  if (egress === null) return verdict('unknown', [hostAnswers ? 'egress' : 'host']);

  if (!choice.tunnel) return judgeCountry();
  if (!leavesByTunnel(egress, family)) {
    return evidence.ipsec ? verdict('unknown', ['ipsec']) : verdict('no-tunnel');
  }
  const outside = evidence.outside.filter((program) => program.family === family);
  const inTunnel = judgeCountry();
  return outside.length === 0 ? inTunnel : besideTunnel(inTunnel, outside);

  function judgeCountry(): FamilyVerdict {
    if (choice.countries.length === 0) return verdict('as-chosen');
    // One firm piece of evidence that says elsewhere is enough: some traffic does come out there.
    const elsewhere = exits.firm.find((firm) => !choice.countries.includes(firm.countryCode));
    if (elsewhere !== undefined) return verdict('elsewhere', [], elsewhere);
    return exits.firm.length > 0 ? verdict('as-chosen') : verdict('unknown', exits.missing);
  }
}

/** To come out elsewhere with everything is worse than to leave some programs outside. */
function besideTunnel(verdict: FamilyVerdict, outside: readonly OutsideProgram[]): FamilyVerdict {
  return verdict.kind === 'elsewhere' ? { ...verdict, outside } : { ...verdict, kind: 'partly-outside', outside };
}
