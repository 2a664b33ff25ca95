import type { Evidence, Family } from './evidence.ts';
import type { Exits } from './exits-of.ts';
import { isUnseen } from './family-leaves.ts';
import { blockingApp, heldFamily } from './tunnel/blocked-family.ts';
import { unknownReason } from './tunnel/host-reasons.ts';
import { hasUnaskedRules, leadingRule } from './tunnel/leading-rule.ts';
import { tunnelled } from './tunnel/leaves-by-tunnel.ts';
import { isUnencrypted } from './tunnel/may-use-tunnel.ts';
import { pastRoutes } from './tunnel/past-routes.ts';
import { routeFor } from './tunnel/route-for.ts';
import type { ExitChoice, FamilyVerdict, Missing } from './verdict.ts';

/** The verdict on one family's egress route. */
export function familyVerdict(choice: ExitChoice, evidence: Evidence, exits: Exits, family: Family): FamilyVerdict {
  const { egress, hostResponds } = evidence;
  const [exit = null] = [...exits.conclusive, ...exits.circumstantial];
  const route = routeFor(egress, family);
  const newer = unknownReason(egress, family);
  const nothingSaid: FamilyVerdict = {
    ...{ kind: 'unknown', exit, interface: route?.interface ?? null, outside: [], past: [], missing: [] },
    ...{ rule: null, newerReason: newer?.code ?? null, blocked: null, unencrypted: false },
  };
  const unknown = (missing: Missing): FamilyVerdict => ({ ...nothingSaid, missing: [missing] });

  if (egress !== null && route === null) {
    return { ...nothingSaid, kind: 'no-route', blocked: heldFamily(egress, family) };
  }
  const unseen = isUnseen(evidence, family);
  const app = egress === null ? null : blockingApp(egress, family);
  if (unseen && app !== null && newer === null)
    return { ...nothingSaid, kind: 'no-route', blocked: { by: 'app', app } };
  if (choice.countries.length === 0 && !choice.tunnel) return { ...nothingSaid, kind: 'no-expectation' };
  if (egress === null) return unknown(hostResponds ? 'egress' : 'host');
  if (unseen && !evidence.ipsec.includes(family)) return unknown('unseen');

  const byCountry = judgeCountry();
  if (!choice.tunnel) return byCountry.kind === 'as-expected' ? withNewerReason(byCountry) : byCountry;
  const isTunnelled = tunnelled(egress, family);
  const isIpsec = isTunnelled !== 'yes' && evidence.ipsec.includes(family);
  const outside = isTunnelled === 'yes' ? evidence.outside.filter((program) => program.family === family) : [];
  const past = pastRoutes(egress, family);
  if (isTunnelled === 'no' && !isIpsec && past.length === 0) {
    const noTunnel: FamilyVerdict = { ...nothingSaid, kind: 'no-tunnel', unencrypted: isUnencrypted(egress, family) };
    const judged = withRule(noTunnel);
    return judged.kind === 'unknown' && byCountry.kind === 'unexpected-country' ? byCountry : judged;
  }
  // It is worse for all traffic to exit in an unexpected country than for some of it to bypass the tunnel, and that is
  // certain even if the tunnel is not.
  if (byCountry.kind === 'unexpected-country') return { ...byCountry, outside };
  if (isIpsec) return unknown('ipsec');
  if (isTunnelled === 'perhaps') return unknown('tunnel');
  if (outside.length > 0 || (past.length > 0 && app === null && newer === null)) {
    return { ...byCountry, kind: 'partly-outside', outside, past };
  }
  if (past.length > 0) return app === null ? unknown('newer-reason') : { ...unknown('past-blocked'), past };
  return withRule(byCountry);

  function judgeCountry(): FamilyVerdict {
    if (choice.countries.length === 0) return { ...nothingSaid, kind: 'as-expected' };
    // One conclusive piece of evidence for another country is enough: some traffic does exit there.
    const unexpected = exits.conclusive.find((conclusive) => !choice.countries.includes(conclusive.countryCode));
    if (unexpected !== undefined) return { ...nothingSaid, kind: 'unexpected-country', exit: unexpected };
    return exits.conclusive.length > 0
      ? { ...nothingSaid, kind: 'as-expected' }
      : { ...nothingSaid, missing: exits.missing };
  }

  /** Unknown if a routing rule leads some packets elsewhere by what nobody can see, or may do so. */
  function withRule(verdict: FamilyVerdict): FamilyVerdict {
    const rule = egress === null ? null : leadingRule(egress, family);
    const unknownBy = (missing: Missing): FamilyVerdict => {
      return { ...verdict, kind: 'unknown', missing: [missing, ...verdict.missing], rule };
    };
    if (rule !== null) return unknownBy('rule');
    return hasUnaskedRules(egress, family) ? unknownBy('rules') : withNewerReason(verdict);
  }

  /** Unknown if the host says something that this version does not know: it may be why the verdict is not so. */
  function withNewerReason(verdict: FamilyVerdict): FamilyVerdict {
    return newer === null ? verdict : { ...verdict, kind: 'unknown', missing: ['newer-reason', ...verdict.missing] };
  }
}
