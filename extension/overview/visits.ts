import type { Connection } from '../../native-host/protocol.ts';
import { isConnection } from '../connection/is-connected.ts';
import { programOf } from '../connection/program-of.ts';
import type { NewSinceVisit } from './overview.ts';

/** Names of programs, and codes of countries, in the order in which they were first seen. */
export type SeenNames = { programs: ReadonlySet<string>; countries: ReadonlySet<string> };

/**
 * What had been seen by the end of the user's last visit to a page of TapMap, and what was first seen since. (A visit
 * is the user's; a poll is the host's.)
 */
export type Visits = {
  /** Null until the first visit since the browser started has ended. */
  seen: (SeenNames & { endedAtMs: number }) | null;
  pending: SeenNames;
};

const none: SeenNames = { programs: new Set(), countries: new Set() };
export const noVisit: Visits = { seen: null, pending: none };

/** Adds the programs and countries of these connections; returns the same object when none of them is new. */
export function record(visits: Visits, connections: Iterable<Connection>): Visits {
  const programs = new Set<string>();
  const countries = new Set<string>();
  for (const connection of connections) {
    const program = programOf(connection);
    const country = connection.place?.countryCode;
    if (!isConnection(connection)) continue;
    if (program !== null && isNew(visits, 'programs', program)) programs.add(program);
    if (country !== undefined && isNew(visits, 'countries', country)) countries.add(country);
  }
  return programs.size + countries.size === 0
    ? visits
    : { ...visits, pending: join(visits.pending, { programs, countries }) };
}

/** Ends a visit: nothing first seen until now is new to the next. */
export function endVisit({ seen, pending }: Visits, endedAtMs: number): Visits {
  return { seen: { ...join(seen ?? none, pending), endedAtMs }, pending: none };
}

/** Continues from a visit that ended earlier: what had been seen then is not new. */
export function resume({ pending }: Visits, seen: NonNullable<Visits['seen']>): Visits {
  return {
    seen,
    pending: {
      programs: without(pending.programs, seen.programs),
      countries: without(pending.countries, seen.countries),
    },
  };
}

/** What is new since the last visit; null if there was none. */
export function newSinceVisit({ seen, pending }: Visits): NewSinceVisit | null {
  if (seen === null) return null;
  return { sinceMs: seen.endedAtMs, programs: latest(pending.programs), countries: latest(pending.countries) };
}

/** The number of programs and countries that are known. */
export function knownNames({ seen, pending }: Visits): number {
  const { programs, countries } = join(seen ?? none, pending);
  return programs.size + countries.size;
}

function isNew({ seen, pending }: Visits, names: keyof SeenNames, name: string): boolean {
  return !pending[names].has(name) && seen?.[names].has(name) !== true;
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

function join(first: SeenNames, second: SeenNames): SeenNames {
  return {
    programs: latestOf([...first.programs, ...second.programs]),
    countries: latestOf([...first.countries, ...second.countries]),
  };
}

/** A program that starts others under ever new names would fill the memory: the oldest names are forgotten first. */
const latestOf = (names: string[]) => new Set(names.slice(-mostNames));
export const mostNames = 5_000;

/** A popup has room for fewer; a computer that runs thousands of short-lived programs must not fill its messages. */
const latest = (names: ReadonlySet<string>) => [...names].slice(-50).reverse();
