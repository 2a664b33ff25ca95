import type { Egress } from '../../../native-host/protocol.ts';
import { families } from '../../validation/contract-words.ts';
import { reasonsOf, textOf } from './host-reasons.ts';
import { routeFor } from './route-for.ts';

/** By which interfaces packets are inside a tunnel, and by which they leave past every tunnel. */
export type TunnelInterfaces = { inside: ReadonlySet<string>; past: ReadonlySet<string> };

/**
 * Decided by what the host says of routes and interfaces: one that only looks like a tunnel (6in4, GRE, a translator)
 * leads past it, and one that leads nowhere is neither, nor is one of a kind that this version does not know.
 */
export function tunnelInterfaces(egress: Egress): TunnelInterfaces {
  const open = named(egress, 'not-encrypted', 'translator');
  const nowhere = named(egress, 'held-by-sink');
  const routes = families.flatMap((family) => routeFor(egress, family) ?? []);
  const judged = new Map(routes.map((route) => [route.interface, route.tunnel !== 'no']));
  const inside = new Set<string>();
  const past = new Set<string>();
  for (const { name, kind, up } of egress.interfaces) {
    if (!up || kind === 'loopback' || nowhere.has(name)) continue;
    if (kind === 'unknown' && !judged.has(name)) continue;
    const isTunnel = judged.get(name) ?? (kind === 'tunnel' && !open.has(name));
    (isTunnel ? inside : past).add(name);
  }
  return { inside, past };
}

function named(egress: Egress, ...codes: Parameters<typeof reasonsOf>[1][]): Set<string | null> {
  const reasons = codes.flatMap((code) => families.flatMap((family) => reasonsOf(egress, code, family)));
  return new Set(reasons.map((reason) => textOf(reason, 'interface')));
}
