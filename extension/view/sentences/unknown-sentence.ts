import type { Family } from '../../exit/evidence.ts';
import type { LeadingRule } from '../../exit/tunnel/leading-rule.ts';
import type { FamilyVerdict, Missing, Verdict } from '../../exit/verdict.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message, type MessageKey } from '../../text/message.ts';

/** Why a verdict is unknown, by the first reason of the first family that has one. */
export function unknownSentence({ ipv4, ipv6 }: Pick<Verdict, 'ipv4' | 'ipv6'>): string {
  const families: [Family, FamilyVerdict][] = [
    [4, ipv4],
    [6, ipv6],
  ];
  for (const [family, verdict] of families) {
    const [first] = verdict.missing;
    if (first !== undefined) return missingSentence(first, family, verdict);
  }
  return message('exitUnknown');
}

function missingSentence(missing: Missing, family: Family, verdict: FamilyVerdict): string {
  const { interface: own, past, rule, newerReason } = verdict;
  switch (missing) {
    case 'unseen':
      return message('exitUnknownUnseen', { family, interface: foreignText(own ?? '') });
    case 'past-blocked':
      return message('exitUnknownPastBlocked', { interface: foreignText(past[0]?.interface ?? '') });
    case 'rule':
      return rule === null ? message('exitUnknown') : ruleSentence(rule);
    case 'newer-reason':
      return message('exitUnknownNewer', { code: foreignText(newerReason ?? '') });
    default:
      return message(unknownKeys[missing]);
  }
}

/** Which packets a rule takes, and where it leads them. */
function ruleSentence({ by, leads, interface: name }: LeadingRule): string {
  const facts = { by: message(ruleKeys[by]), interface: foreignText(name) };
  return message(leads === 'past' ? 'exitUnknownRulePast' : 'exitUnknownRuleInto', facts);
}

const ruleKeys: Record<LeadingRule['by'], MessageKey> = {
  mark: 'exitRuleMark',
  user: 'exitRuleUser',
  port: 'exitRulePort',
  protocol: 'exitRuleProtocol',
};

const unknownKeys: Record<Exclude<Missing, 'unseen' | 'past-blocked' | 'rule' | 'newer-reason'>, MessageKey> = {
  host: 'exitUnknownHost',
  egress: 'exitUnknownEgress',
  'exit-address': 'exitUnknownAddress',
  'exit-place': 'exitUnknownPlace',
  tunnel: 'exitUnknownTunnel',
  ipsec: 'exitUnknownIpsec',
  proxy: 'exitUnknownProxy',
  rules: 'exitUnknownRules',
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
