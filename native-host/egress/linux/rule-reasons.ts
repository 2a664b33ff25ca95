import { addressBytes } from '../../addresses/address-bytes.ts';
import { addressRange, isWithin } from '../../addresses/address-range.ts';
import type { EgressReason } from '../../protocol.ts';
import { publicDestinations } from '../destinations/public-destinations.ts';
import { HTTPS, IPPROTO_TCP, IPPROTO_UDP } from '../destinations/asked-destinations.ts';
import type { LinkAddress } from './kernel/parse-address.ts';
import type { Rtnetlink } from './kernel/rtnetlink.ts';
import { appOfMark } from './vpn-apps.ts';
import type { NumberRange, Packet, RoutingRule } from '../routes.ts';

export type RuleFacts = {
  family: 4 | 6;
  rules: readonly RoutingRule[];
  addresses: readonly LinkAddress[];
  /** By which an ordinary packet of this user leaves; null without a route. */
  routeInterface: string | null;
  nameOf(index: number): string | null;
  /** Whether an interface is judged to be a tunnel. */
  isTunnel(name: string | null): boolean;
  ownUid: number;
};

/** More than any system has for itself; each is asked for by a look-up. */
const MOST_RULES = 64;

/**
 * What leaves otherwise than an ordinary packet of this user, as far as the routing rules tell: marked packets, those of
 * other users, to or from certain ports, by another protocol, or from one of this computer's addresses.
 *
 * Nothing is concluded from a rule itself: the kernel is asked how it would send the packet that the rule selects, so
 * that the order of rules, jumps, suppressed prefixes and empty tables all count as they do. A rule for what does *not*
 * have a mark is asked of a packet that has it. Which packets a firewall marks cannot be read, so a mark's reason says
 * what is known of it: the apps' own (vpn-apps), and by its shape `not fwmark X lookup T`, which is how VPNs let their
 * own packets out (wg-quick(8), NetworkManager, strongSwan).
 *
 * Not asked: rules by interface, since a socket that is bound to one is asked of by itself, and forwarded packets are
 * none of this computer's.
 */
export function ruleReasons({ entryFor }: Pick<Rtnetlink, 'entryFor'>, facts: RuleFacts): EgressReason[] {
  const { family, routeInterface, nameOf, isTunnel } = facts;
  const reasons = new Map<string, EgressReason>();
  let asked = 0;
  for (const rule of facts.rules) {
    const selected = rule.family === family ? selectedBy(rule, facts) : undefined;
    if (selected === undefined) continue;
    if (++asked > MOST_RULES) continue;
    const entry = entryFor(publicDestinations[family][0], { ...HTTPS, ...selected.packet });
    const hops =
      typeof entry === 'string' ? [null] : entry.nextHops.map(({ interfaceIndex }) => nameOf(interfaceIndex));
    for (const name of new Set(hops)) {
      if (name === routeInterface) continue;
      const { code, facts: told } = selected;
      const reason: EgressReason = { code, family, interface: name, tunnel: isTunnel(name), ...told };
      reasons.set(JSON.stringify(reason), reason);
    }
  }
  if (asked <= MOST_RULES) return [...reasons.values()];
  return [...reasons.values(), { code: 'rules-not-asked', family, count: asked - MOST_RULES }];
}

type Selected = { code: EgressReason['code']; packet: Packet; facts: Omit<EgressReason, 'code'> };

/** The packet by which a rule is asked of; undefined for a rule that selects by nothing of an ordinary packet. */
function selectedBy(rule: RoutingRule, { addresses, ownUid }: RuleFacts): Selected | undefined {
  const { mark, users, remotePorts, localPorts, ipProtocol, source, isInverted } = rule;
  const packet: Packet = {
    ...(mark === null ? {} : { mark: mark.value }),
    ...(ipProtocol === null ? {} : { protocol: ipProtocol }),
    ...(remotePorts === null ? {} : { remotePort: remotePorts.from }),
    ...(localPorts === null ? {} : { localPort: localPorts.from }),
  };
  // Other protocols carry nothing of an ordinary program, and the kernel is not asked of them.
  if (ipProtocol !== null && ipProtocol !== IPPROTO_TCP && ipProtocol !== IPPROTO_UDP) return undefined;
  if (mark !== null) return { code: 'rule-by-mark', packet, facts: markFacts(mark, isInverted) };
  if (users !== null) {
    const isOwn = includes(users, ownUid) !== isInverted;
    const uid = isOwn === isInverted ? users.from : outside(users);
    const facts = { fromUid: users.from, toUid: users.to, own: isOwn };
    return { code: 'rule-by-user', packet: { ...packet, uid }, facts };
  }
  const ports = remotePorts ?? localPorts;
  if (ports !== null) {
    const facts = { side: remotePorts === null ? 'local' : 'remote', fromPort: ports.from, toPort: ports.to };
    return { code: 'rule-by-port', packet, facts };
  }
  if (ipProtocol !== null) return { code: 'rule-by-protocol', packet, facts: { protocol: ipProtocol } };
  const sourceAddress = source === null ? undefined : ownAddressIn(source, addresses);
  if (sourceAddress === undefined) return undefined;
  return { code: 'rule-by-source', packet: { ...packet, sourceAddress }, facts: { source } };
}

/** Undefined also for a prefix that has all addresses, as in rules that only tell forwarded packets apart. */
function ownAddressIn(prefix: string, addresses: readonly LinkAddress[]): string | undefined {
  const range = addressRange(prefix);
  if (range.length <= 1) return undefined;
  return addresses.find(({ address }) => isWithin(addressBytes(address), range))?.address;
}

function markFacts({ value, mask }: { value: number; mask: number }, isInverted: boolean): Omit<EgressReason, 'code'> {
  const known = appOfMark(value);
  return { mark: value, mask, program: known?.app ?? null, marked: known?.marked ?? (isInverted ? 'own' : null) };
}

const includes = ({ from, to }: NumberRange, value: number): boolean => value >= from && value <= to;

/** A user whom a range leaves out: the administrator, or the one after it. */
const outside = (users: NumberRange): number => (includes(users, 0) ? users.to + 1 : 0);
