import type { Connection } from '../../native-host/protocol.ts';
import { folded } from '../text/folded.ts';
import { plainNumber } from '../text/plain-signs.ts';
import { countriesNamed } from '../text/countries-named.ts';
import { readAddress } from './read-address.ts';
import { readNumbers, type Units } from './read-numbers.ts';
import { flagTests, searchFlags } from './search-flags.ts';
import type { SearchTest } from './search-test.ts';
import { none } from './text-test.ts';

/** Parses a numeric condition; null if it is not one. `none` matches connections without such a number. */
export function numberTest(
  numberOf: (connection: Connection) => number | null,
  units: Units,
): (value: string) => SearchTest | null {
  return (value) => {
    if (folded(value) === none) return (connection) => numberOf(connection) === null;
    const fits = readNumbers(value, units);
    if (fits === null) return null;
    return (connection) => {
      const number = numberOf(connection);
      return number !== null && fits(number);
    };
  };
}

/** An AS number, with or without `AS` before it. */
export function asnTest(value: string): SearchTest | null {
  return numberTest(({ network }) => network?.asn ?? null, { '': 1 })(plainNumber(value).replace(/\bas(?=\d)/gi, ''));
}

/** A country by its code or name. */
export function countryTest(value: string): SearchTest | null {
  if (folded(value) === none) return ({ place }) => place === null;
  const codes = countriesNamed(value.startsWith('=') ? value.slice(1) : value);
  return codes.size === 0 ? null : ({ place }) => place !== null && codes.has(place.countryCode);
}

/** A remote address, the beginning of one, or an address block in CIDR notation. */
export function addressTest(value: string): SearchTest | null {
  if (folded(value) === none) return ({ remoteAddress }) => remoteAddress === null;
  const fits = readAddress(value);
  return fits === null ? null : ({ remoteAddress }) => remoteAddress !== null && fits(remoteAddress);
}

/** A local port or address. */
export function localTest(value: string): SearchTest | null {
  const port = numberTest(({ localPort }) => localPort, { '': 1 })(value);
  if (port !== null) return port;
  const fits = readAddress(value);
  return fits === null ? null : ({ localAddress }) => fits(localAddress);
}

/** A tab of the browser, by the number that the browser gives it. */
export function tabTest(value: string): SearchTest | null {
  if (folded(value) === none) return (connection, { hostsOf }) => hostsOf(connection).tabIds.length === 0;
  const fits = readNumbers(value, { '': 1 });
  return fits === null ? null : (connection, { hostsOf }) => hostsOf(connection).tabIds.some(fits);
}

/** A property of a connection, by its name in `searchFlags`. */
export function flagTest(value: string): SearchTest | null {
  const typed = searchFlags.find((name) => name === folded(value));
  return typed === undefined ? null : flagTests[typed];
}

/** Kilometres from home. */
export function distanceTest(value: string): SearchTest | null {
  const fits = readNumbers(value, { '': 1, km: 1 });
  if (fits === null) return null;
  return (connection, { factsOf }) => {
    const { distanceKm } = factsOf(connection);
    return distanceKm !== null && fits(distanceKm);
  };
}

/** How long a connection has lasted, or lasted until it closed; in seconds unless a unit is given. */
export function ageTest(value: string): SearchTest | null {
  const fits = readNumbers(value, { '': 1, s: 1, m: 60, min: 60, h: 3600, d: 86_400 });
  if (fits === null) return null;
  return ({ firstSeenMs, closedAtMs }, { nowMs }) => fits(((closedAtMs ?? nowMs) - firstSeenMs) / 1000);
}

export const byteUnits: Units = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };
