import type { Bypass } from '../../protocol.ts';
import { HTTPS, type AskedDestination } from './asked-destinations.ts';
import { publicInside } from './public-inside.ts';
import { addressOf, isToHost, type EntryLookUp, type ListedRoute, type RoutingRule } from '../routes.ts';

export type BypassFacts = {
  family: 4 | 6;
  asked: readonly AskedDestination[];
  routes: readonly ListedRoute[];
  rules: readonly RoutingRule[];
  /** The name of an interface that leads to the Internet past every tunnel; null for a tunnel, a sink, an unknown one. */
  outsideName(index: number): string | null;
  /** Routes to these single addresses are for the tunnel, or for whatever asks names. */
  needed: ReadonlySet<string>;
};

/** Look-ups cost ten microseconds each; lists of excluded countries have thousands of prefixes, all alike. */
const MOST_CONFIRMED = 300;

/**
 * The public prefixes that lead past the tunnels: those of the destinations asked, and those in tables and rules that the
 * kernel confirms, since a table need not be in use and a longer prefix may take what a shorter one would.
 */
export function bypassesOf({ entryFor }: EntryLookUp, facts: BypassFacts): Bypass[] {
  const found = new Map<string, Bypass>();
  const key = ({ prefix, interface: name }: Bypass) => `${prefix} ${name}`;
  for (const one of askedBypasses(facts)) found.set(key(one), one);
  const isNews = (one: Bypass): boolean => !found.has(key(one));
  for (const one of listedBypasses(entryFor, facts, isNews)) found.set(key(one), one);
  for (const one of ruledBypasses(entryFor, facts)) found.set(key(one), one);
  return [...found.values()];
}

function askedBypasses({ asked, family, outsideName, needed }: BypassFacts): Bypass[] {
  return asked.flatMap(({ destination, entry }) => {
    if (typeof entry === 'string') return [];
    const prefix = entry.prefix ?? `${destination}/${family === 4 ? 32 : 128}`;
    const names = entry.nextHops.map(({ interfaceIndex }) => outsideName(interfaceIndex));
    return names.flatMap((name) =>
      name === null || needed.has(addressOf(prefix)) ? [] : [{ prefix, interface: name }],
    );
  });
}

type Ask = EntryLookUp['entryFor'];

function* listedBypasses(entryFor: Ask, facts: BypassFacts, isNews: (one: Bypass) => boolean): Iterable<Bypass> {
  let asked = 0;
  const inUse = new Set<string>();
  for (const { prefix, table, interfaceIndex } of facts.routes.filter((route) => isCandidate(route, facts))) {
    const name = facts.outsideName(interfaceIndex);
    if (name === null || !isNews({ prefix, interface: name })) continue;
    const kind = `${table} ${interfaceIndex}`;
    if (asked < MOST_CONFIRMED) {
      asked++;
      const entry = entryFor(publicInside(prefix) ?? addressOf(prefix), HTTPS);
      if (typeof entry === 'string' || (entry.prefix !== null && entry.prefix !== prefix)) continue;
      if (!entry.nextHops.some((hop) => hop.interfaceIndex === interfaceIndex)) continue;
      inUse.add(kind);
    } else if (!inUse.has(kind)) continue;
    yield { prefix, interface: name };
  }
}

/** A rule for one address lets the tunnel's own packets out, as a host route would. */
function ruledBypasses(entryFor: Ask, { family, rules, outsideName }: BypassFacts): Bypass[] {
  const isToHost = (prefix: string): boolean => prefix.endsWith(family === 4 ? '/32' : '/128');
  return rules.flatMap(({ family: ofRule, destination, table }) => {
    if (ofRule !== family || destination === null || isToHost(destination)) return [];
    const inside = publicInside(destination);
    const entry = inside === null ? 'none' : entryFor(inside, HTTPS);
    if (typeof entry === 'string' || entry.table !== table) return [];
    const names = entry.nextHops.map(({ interfaceIndex }) => outsideName(interfaceIndex));
    return names.flatMap((name) => (name === null ? [] : [{ prefix: destination, interface: name }]));
  });
}

// linux/rtnetlink.h
const RTPROT_KERNEL = 2;
const RTPROT_RA = 9;

/**
 * A default route is only there in what was asked: all destinations that it would take are. Networks on the link are
 * reached without a router; only one so large that no link has it is meant to catch traffic (TunnelCrack's LocalNet
 * attack, CVE-2023-36672).
 */
function isCandidate(route: ListedRoute, { family, needed }: BypassFacts): boolean {
  const { prefix, prefixLength, protocol, gateway } = route;
  if (route.family !== family || prefixLength === 0) return false;
  if (isToHost(route) && needed.has(addressOf(prefix))) return false;
  const isOnLink = gateway === null && (protocol === RTPROT_KERNEL || protocol === RTPROT_RA);
  if (isOnLink && prefixLength >= LARGEST_LINK[family]) return false;
  return publicInside(prefix) !== null;
}

const LARGEST_LINK = { 4: 16, 6: 48 } as const;
