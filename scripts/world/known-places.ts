import { execFileSync } from 'node:child_process';
import { isRecord } from '../is-record.ts';

/** An address whose city is in the built databases. */
export type KnownPlace = { readonly address: string; readonly city: string; readonly countryCode: string };

/**
 * Addresses of the world's internet in different cities, as the built program locates them: databases differ from month
 * to month.
 *
 * @throws {Error} when fewer than `atLeast` of the candidates have a city
 */
export function knownPlaces(atLeast: number): KnownPlace[] {
  const output = execFileSync(process.execPath, ['dist/native-host/tapmap.js', 'locate', '--json', ...candidates]);
  const located: unknown = JSON.parse(output.toString());
  const results: unknown[] = isRecord(located) && Array.isArray(located['results']) ? located['results'] : [];
  const byCity = new Map(results.flatMap(toKnownPlace).map((place) => [place.city, place]));
  if (byCity.size < atLeast) throw new Error(`Only ${byCity.size} of the addresses have a city: ${output.toString()}`);
  return [...byCity.values()];
}

function toKnownPlace(result: unknown): KnownPlace[] {
  if (!isRecord(result) || !isRecord(result['place'])) return [];
  const { address } = result;
  const { city, countryCode } = result['place'];
  if (typeof address !== 'string' || typeof city !== 'string' || typeof countryCode !== 'string') return [];
  return [{ address, city, countryCode }];
}

/** Of universities and registries, which do not move. */
const candidates = [
  '129.132.19.216', // ETH Zürich
  '128.232.132.8', // University of Cambridge
  '18.9.22.69', // Massachusetts Institute of Technology
  '133.11.0.1', // University of Tokyo
  '193.0.6.139', // RIPE NCC, Amsterdam
  '202.12.29.175', // APNIC, Brisbane
  '200.160.2.3', // NIC.br, São Paulo
  '196.216.2.1', // AFRINIC
  '130.237.28.40', // Stockholm
  '2001:67c:2e8:22::c100:68b', // RIPE NCC
  '2001:620:0:ff::5c', // SWITCH, Zürich
  '2400:cb00:2048:1::681b:1', // an operator with many locations
];
