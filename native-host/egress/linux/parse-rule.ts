import { netlinkAttributes } from '../../system/linux/netlink-attributes.ts';

/** A policy routing rule, reduced to the table that it looks up and its priority. */
export type RoutingRule = { table: number; priority: number };

// linux/fib_rules.h
const FRA_PRIORITY = 6;
const FRA_TABLE = 15;
const FR_ACT_TO_TBL = 1;
const HEAD_BYTES = 12;

/**
 * The payload of an RTM_NEWRULE message, struct fib_rule_hdr and attributes:
 *
 *     0        1       2       3     4       5          7        8       12
 *     | family | dst l | src l | tos | table | reserved | action | flags | attributes …
 *
 * @returns null for a rule that looks up no table, or when the message is truncated
 */
export function parseRule(bytes: DataView, start: number, end: number): RoutingRule | null {
  if (end - start < HEAD_BYTES || bytes.getUint8(start + 7) !== FR_ACT_TO_TBL) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const number = (type: number): number | null => {
    const range = attributes.get(type);
    return range === undefined || range.end - range.start < 4 ? null : bytes.getUint32(range.start, true);
  };
  return { table: number(FRA_TABLE) ?? bytes.getUint8(start + 4), priority: number(FRA_PRIORITY) ?? 0 };
}
