import { addressScope } from '../addresses/address-scope.ts';
import type { Egress, EgressReason, EgressRoute } from '../protocol.ts';
import type { FoundRoutes } from './found-routes.ts';
import { tunnelDrivers } from './tunnel-drivers.ts';
import type { WholeInterface } from './whole-egress.ts';

export type Judged = Pick<Egress, 'ipv4' | 'ipv6' | 'reasons'> & {
  /** Whether an interface is, or may be, a tunnel of a VPN. */
  isTunnel(name: string | null): boolean;
};
export type Judgement = Pick<EgressRoute, 'tunnel' | 'encrypts'> & { reasons: EgressReason[] };

/** What a system shows besides the interfaces; each has a default for systems that do not show it. */
export type TunnelFacts = {
  /** 'translated': an interface that only translates IPv4 to IPv6; 'clear': a tunnel that encrypts nothing. */
  encryptionOf(one: WholeInterface): 'encrypted' | 'clear' | 'translated' | null;
  /** Whether an app is known to make tap devices of this name, for nothing but tunnels. */
  isTunnelByName(name: string): boolean;
  /** Whether a route to the remote endpoint shows that this interface, by PPP or a tap device, is a tunnel. */
  isEndpointShown(one: WholeInterface): boolean;
  canCarry(one: WholeInterface): boolean;
  /** Whether an interface of kind tunnel may also be a line to a provider, as far as it shows by itself. */
  mayBeUplink(one: WholeInterface): boolean;
};

/**
 * Whether each family's public traffic leaves through a tunnel, and where that is not certain, why. This is decided
 * here alone: readers of the egress take `tunnel` as it is.
 */
export function judgeTunnels(found: FoundRoutes, facts: Partial<TunnelFacts> = {}): Judged {
  const judgements = new Map<string, Judgement>();
  /** Each interface once: there may be thousands of routes to ask of. */
  const judge = (name: string): Judgement => {
    const judgement = judgements.get(name) ?? judgeInterface(name, found.interfaces, facts);
    judgements.set(name, judgement);
    return judgement;
  };
  const [by4, by6] = [found.ipv4 && judge(found.ipv4.interface), found.ipv6 && judge(found.ipv6.interface)];
  const isSameInterface = found.ipv4?.interface === found.ipv6?.interface;
  return {
    ipv4: found.ipv4 && by4 && { ...found.ipv4, tunnel: by4.tunnel, encrypts: by4.encrypts },
    ipv6: found.ipv6 && by6 && { ...found.ipv6, tunnel: by6.tunnel, encrypts: by6.encrypts },
    reasons: [...(by4?.reasons ?? []), ...(isSameInterface ? [] : (by6?.reasons ?? []))],
    isTunnel: (name) => name !== null && judge(name).tunnel !== 'no',
  };
}

/**
 * The same of one interface.
 *
 * An uplink to the provider may look like a tunnel: PPP over DSL, a mobile modem. What tells them apart is that a
 * tunnel needs an underlying interface. Where no other interface could be that, it is an uplink; except for drivers
 * that make nothing but tunnels, which may have been moved into a network namespace of their own, away from the
 * underlying interface. Next to another interface, PPP links and tap devices (which mostly belong to virtual machines)
 * are certain to be tunnels only where a host route to the remote endpoint shows it.
 */
export function judgeInterface(
  name: string,
  interfaces: readonly WholeInterface[],
  {
    encryptionOf = byDriver,
    isTunnelByName,
    isEndpointShown,
    canCarry = couldCarry,
    mayBeUplink = isPpp,
  }: Partial<TunnelFacts> = {},
): Judgement {
  const one = interfaces.find((each) => each.name === name);
  if (one === undefined) return { tunnel: 'no', encrypts: false, reasons: [] };
  const driver = one.driver ?? '';
  const encryption = encryptionOf(one);
  if (encryption === 'translated') return none([{ code: 'translator', interface: name }]);
  if (encryption === 'clear') return none([{ code: 'not-encrypted', interface: name, driver }]);
  const encrypts = encryption === 'encrypted' ? true : null;
  // The driver is `tun`, but the kind is not tunnel: a tap device, see interface-kind; macOS has feth for that.
  const isTap = one.kind === 'virtual' && (driver === 'tun' || driver === 'feth');
  if (isTap && isTunnelByName?.(name) === true) return { tunnel: 'yes', encrypts, reasons: [] };
  if (one.kind !== 'tunnel' && !isTap) return none([]);
  if (!isTap && tunnelDrivers.has(driver)) return { tunnel: 'yes', encrypts, reasons: [] };
  const isCarried = interfaces.some((other) => other.name !== name && canCarry(other));
  if (!isCarried) return none([]);
  const isSure = (!isTap && !mayBeUplink(one)) || isEndpointShown?.(one) === true;
  if (isSure) return { tunnel: 'yes', encrypts, reasons: [] };
  return {
    tunnel: 'perhaps',
    encrypts,
    reasons: [{ code: isTap ? 'tap-may-be-bridge' : 'ppp-may-be-uplink', interface: name }],
  };
}

const isPpp = ({ driver }: WholeInterface): boolean => driver === 'ppp';

const none = (reasons: EgressReason[]): Judgement => ({ tunnel: 'no', encrypts: false, reasons });

function byDriver({ driver }: WholeInterface): ReturnType<TunnelFacts['encryptionOf']> {
  const encrypts = tunnelDrivers.get(driver ?? '') ?? null;
  return encrypts === null ? null : encrypts ? 'encrypted' : 'clear';
}

/** Whether an interface could carry a tunnel: it is up and has an address that is valid beyond its link. */
export function couldCarry({ kind, up, addresses }: WholeInterface): boolean {
  return up && kind !== 'loopback' && addresses.some((address) => addressScope(address) !== 'link-local');
}
