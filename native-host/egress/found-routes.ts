import type { EgressRoute, InterfaceKind } from '../protocol.ts';
import type { WholeInterface } from './whole-egress.ts';

/** A route as the system reports it, before it is judged to be a tunnel or not. */
export type FoundRoute = Omit<EgressRoute, 'tunnel' | 'encrypts'>;
export type FoundRoutes = { ipv4: FoundRoute | null; ipv6: FoundRoute | null; interfaces: WholeInterface[] };

/** The same, but with this kind for the named interfaces and for routes through them. */
export function withKind(
  { ipv4, ipv6, interfaces }: FoundRoutes,
  names: ReadonlySet<string>,
  kind: InterfaceKind,
): FoundRoutes {
  const mended = <T extends object>(name: string, one: T) => (names.has(name) ? { ...one, kind } : one);
  return {
    ipv4: ipv4 && mended(ipv4.interface, ipv4),
    ipv6: ipv6 && mended(ipv6.interface, ipv6),
    interfaces: interfaces.map((one) => mended(one.name, one)),
  };
}
