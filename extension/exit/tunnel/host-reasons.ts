import type { Egress, EgressReason, EgressReasonCode } from '../../../native-host/protocol.ts';
import { reasonWords } from '../../validation/contract-words.ts';
import { unknownIn } from '../../validation/words.ts';
import type { Family } from '../evidence.ts';

/** The host's reasons with this code that concern the family: those that name it, and those that name none. */
export function reasonsOf(egress: Egress | null, code: EgressReasonCode, family: Family): EgressReason[] {
  return (egress?.reasons ?? []).filter((reason) => reason.code === code && concerns(reason, family));
}

/** What a newer host says of the family that this version does not know: packets may leave by other routes than these. */
export function unknownReason(egress: Egress | null, family: Family): EgressReason | null {
  return egress?.reasons.find((reason) => isUnknownCode(reason.code) && concerns(reason, family)) ?? null;
}

const isUnknownCode = unknownIn(reasonWords);

const concerns = (reason: EgressReason, family: Family) => reason.family !== (family === 4 ? 6 : 4);

/**
 * Whether a reason is about DNS queries (RFC 1035) alone. Where these leave is asked of each name server: they may be a
 * leak, and say nothing of all other traffic.
 */
export function isOfNames(reason: EgressReason): boolean {
  const { port, side, fromPort, toPort } = reason;
  return port === DNS || (side === 'remote' && fromPort === DNS && toPort === DNS);
}

const DNS = 53;

/** A fact of a reason that is text; null for any other, since hosts and extensions are updated apart. */
export function textOf(reason: EgressReason, fact: string): string | null {
  const value = reason[fact];
  return typeof value === 'string' ? value : null;
}

/** A fact of a reason that is a number; null for any other. */
export function numberOf(reason: EgressReason, fact: string): number | null {
  const value = reason[fact];
  return typeof value === 'number' ? value : null;
}
