import type { Egress, EgressReason, EgressReasonCode } from '../../../native-host/protocol.ts';
import { families } from '../../validation/contract-words.ts';
import type { Family } from '../evidence.ts';
import { isOfNames, reasonsOf, textOf, unknownReason } from './host-reasons.ts';
import { tunnelled } from './leaves-by-tunnel.ts';

/** A routing rule for some packets alone: which of them it takes cannot be seen without administrator rights. */
export type LeadingRule = { by: 'mark' | 'user' | 'port' | 'protocol'; leads: 'past' | 'into'; interface: string };

/**
 * A rule that leads some of a family's packets past the tunnel, or into one that the others do not take; null if there
 * is none. A VPN app's own rules are no such: what they lead past is the tunnel itself, and the programs that the user
 * excluded. Nor is one that leads this user's packets, since the host asks for its routes as this user.
 */
export function leadingRule(egress: Egress, family: Family): LeadingRule | null {
  const by = tunnelled(egress, family);
  if (by === 'perhaps') return null;
  const leads = by === 'yes' ? 'past' : 'into';
  for (const [code, named] of codes) {
    const rule = reasonsOf(egress, code, family).find((reason) => isOpen(reason, leads));
    const name = rule === undefined ? null : textOf(rule, 'interface');
    if (name !== null) return { by: named, leads, interface: name };
  }
  return null;
}

/** Whether a family has more rules than the host asks of: any of the others may lead packets elsewhere. */
export const hasUnaskedRules = (egress: Egress | null, family: Family): boolean =>
  reasonsOf(egress, 'rules-not-asked', family).length > 0;

/** Whether packets of a family may be led elsewhere by what is not known: a rule, or what only a newer version knows. */
export const mayBeLedElsewhere = (egress: Egress | null, family: Family): boolean =>
  hasUnaskedRules(egress, family) || unknownReason(egress, family) !== null;

/** The tunnel that a rule for this user leads into: other users' packets may go another way. Null if there is none. */
export function ownUserRule(egress: Egress): string | null {
  const rules = families.flatMap((family) => reasonsOf(egress, 'rule-by-user', family));
  const own = rules.find((rule) => rule.own === true && rule.tunnel === true);
  return own === undefined ? null : textOf(own, 'interface');
}

const codes: [EgressReasonCode, LeadingRule['by']][] = [
  ['rule-by-port', 'port'],
  ['rule-by-protocol', 'protocol'],
  ['rule-by-user', 'user'],
  ['rule-by-mark', 'mark'],
];

function isOpen(reason: EgressReason, leads: LeadingRule['leads']): boolean {
  const { code, tunnel, own, marked = null } = reason;
  if (tunnel !== (leads === 'into') || isOfNames(reason)) return false;
  if (code === 'rule-by-user') return own !== true && leads === 'past';
  // An app's own packets, and those of chosen programs, say nothing of all others; a newer host's other word may.
  return code !== 'rule-by-mark' || (marked !== 'own' && marked !== 'chosen');
}
