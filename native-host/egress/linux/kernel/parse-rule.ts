import { netlinkAttributes } from '../../../system/linux/netlink-attributes.ts';
import { ipAddress } from './parse-address.ts';
import type { NumberRange, RoutingRule } from '../../routes.ts';

// linux/fib_rules.h
const FRA_DST = 1;
const FRA_SRC = 2;
const FRA_PRIORITY = 6;
const FRA_FWMARK = 10;
const FRA_TABLE = 15;
const FRA_FWMASK = 16;
const FRA_UID_RANGE = 20;
const FRA_IP_PROTO = 22;
const FRA_SPORT_RANGE = 23;
const FRA_DPORT_RANGE = 24;
const FIB_RULE_INVERT = 2;
const FR_ACT_TO_TBL = 1;
const AF_INET = 2;
const HEAD_BYTES = 12;

/**
 * The payload of an RTM_NEWRULE message, struct fib_rule_hdr and attributes:
 *
 *     0        1       2       3     4       5          7        8       12
 *     | family | dst l | src l | tos | table | reserved | action | flags | attributes …
 *
 * @returns null when the message is truncated
 */
export function parseRule(bytes: DataView, start: number, end: number): RoutingRule | null {
  if (end - start < HEAD_BYTES) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const at = (type: number, size: number): number | null => {
    const range = attributes.get(type);
    return range === undefined || range.end - range.start < size ? null : range.start;
  };
  const u32 = (type: number): number | null => read(at(type, 4), (from) => bytes.getUint32(from, true));
  const prefix = (type: number, length: number): string | null => {
    const address = ipAddress(bytes, attributes.get(type));
    return address && `${address}/${length}`;
  };
  const ports = (type: number): NumberRange | null =>
    read(at(type, 4), (from) => ({ from: bytes.getUint16(from, true), to: bytes.getUint16(from + 2, true) }));
  return {
    family: bytes.getUint8(start) === AF_INET ? 4 : 6,
    priority: u32(FRA_PRIORITY) ?? 0,
    table: bytes.getUint8(start + 7) === FR_ACT_TO_TBL ? (u32(FRA_TABLE) ?? bytes.getUint8(start + 4)) : null,
    isInverted: (bytes.getUint32(start + 8, true) & FIB_RULE_INVERT) !== 0,
    mark: read(u32(FRA_FWMARK), (value) => ({ value, mask: u32(FRA_FWMASK) ?? ALL_BITS })),
    source: prefix(FRA_SRC, bytes.getUint8(start + 2)),
    destination: prefix(FRA_DST, bytes.getUint8(start + 1)),
    users: read(at(FRA_UID_RANGE, 8), (from) => ({
      from: bytes.getUint32(from, true),
      to: bytes.getUint32(from + 4, true),
    })),
    ipProtocol: read(at(FRA_IP_PROTO, 1), (from) => bytes.getUint8(from)),
    localPorts: ports(FRA_SPORT_RANGE),
    remotePorts: ports(FRA_DPORT_RANGE),
  };
}

const ALL_BITS = 0xffff_ffff;

const read = <T>(value: number | null, convert: (value: number) => T): T | null =>
  value === null ? null : convert(value);
