import type { Family } from '../../exit/evidence.ts';
import type { LeadingRule } from '../../exit/tunnel/leading-rule.ts';
import type { FamilyVerdict, Missing, Verdict } from '../../exit/verdict.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message, type MessageKey } from '../../text/message.ts';

/** Why a verdict is unknown, by the first reason of the first family that has one. */
export function unknownSentence(verdict: Pick<Verdict, 'ipv4' | 'ipv6'>): string {
  const { title, reason, isSentence } = unknownText(verdict);
  if (reason === null) return message('exitUnknown');
  return isSentence ? reason : message('exitUnknownBecause', { what: title, reason });
}

/** What is unknown, as a title, and why. `isSentence`: the reason is one by itself, and says what is unknown. */
export type UnknownText = { title: string; reason: string | null; isSentence: boolean };

export function unknownText({ ipv4, ipv6 }: Pick<Verdict, 'ipv4' | 'ipv6'>): UnknownText {
  const families: [Family, FamilyVerdict][] = [
    [4, ipv4],
    [6, ipv6],
  ];
  for (const [family, verdict] of families) {
    const [first] = verdict.missing;
    if (first !== undefined) return missingText(first, family, verdict);
  }
  return { title: message('exitUnknownCountry'), reason: null, isSentence: false };
}

function missingText(missing: Missing, family: Family, verdict: FamilyVerdict): UnknownText {
  const { interface: own, past, rule, newerReason } = verdict;
  const country = message('exitUnknownCountry');
  const vpn = message('exitUnknownVpn');
  switch (missing) {
    case 'unseen': {
      const reason = message('exitUnknownUnseen', { family, interface: foreignText(own ?? '') });
      return { title: message('exitMarkUnseen', { family }), reason, isSentence: true };
    }
    case 'past-blocked': {
      const reason = message('exitUnknownPastBlocked', { interface: foreignText(past[0]?.interface ?? '') });
      return { title: vpn, reason, isSentence: true };
    }
    case 'rule':
      return rule === null
        ? { title: country, reason: null, isSentence: false }
        : { title: vpn, reason: ruleText(rule), isSentence: false };
    case 'newer-reason': {
      const reason = message('exitUnknownNewer', { code: foreignText(newerReason ?? '') });
      return { title: message('exitUnknownUncertain'), reason, isSentence: false };
    }
    case 'rules':
      return { title: vpn, reason: message('exitUnknownRules'), isSentence: false };
    case 'tunnel':
      return { title: vpn, reason: message('exitUnknownTunnel'), isSentence: false };
    default:
      return { title: country, reason: message(unknownKeys[missing]), isSentence: false };
  }
}

/** Which packets a rule takes, and where it leads them. */
function ruleText({ by, leads, interface: name }: LeadingRule): string {
  const facts = { by: message(ruleKeys[by]), interface: foreignText(name) };
  return message(leads === 'past' ? 'exitUnknownRulePast' : 'exitUnknownRuleInto', facts);
}

const ruleKeys: Record<LeadingRule['by'], MessageKey> = {
  mark: 'exitRuleMark',
  user: 'exitRuleUser',
  port: 'exitRulePort',
  protocol: 'exitRuleProtocol',
};

type OfVpn = 'unseen' | 'past-blocked' | 'rule' | 'rules' | 'tunnel' | 'newer-reason';

const unknownKeys: Record<Exclude<Missing, OfVpn>, MessageKey> = {
  host: 'exitUnknownHost',
  egress: 'exitUnknownEgress',
  'exit-address': 'exitUnknownAddress',
  'exit-place': 'exitUnknownPlace',
  ipsec: 'exitUnknownIpsec',
  proxy: 'exitUnknownProxy',
};

/** What the user can do about evidence missing for a verdict. */
export const missingNextSteps: Record<Missing, MessageKey> = {
  host: 'exitNextHost',
  egress: 'exitNextEgress',
  'exit-address': 'exitNextAddress',
  'exit-place': 'exitNextPlace',
  tunnel: 'exitNextTunnel',
  ipsec: 'exitNextIpsec',
  unseen: 'exitNextUnseen',
  'past-blocked': 'exitNextPastBlocked',
  rule: 'exitNextRule',
  rules: 'exitNextRules',
  'newer-reason': 'exitNextNewer',
  proxy: 'exitNextProxy',
};
