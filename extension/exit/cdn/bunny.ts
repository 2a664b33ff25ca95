import type { CdnHeader } from './cdn-header.ts';

/**
 * `server: BunnyCDN-DE1-1049`: the PoP and the number of the server
 * (https://docs.bunny.net/cdn/troubleshooting/run-traceroute).
 *
 * Bunny has its own codes: for countries, for some states of the USA and for some cities. Ambiguous ones are ignored:
 * `CA` is Canada or California.
 */
export const bunny: CdnHeader = {
  network: 'bunny',
  title: 'bunny.net',
  name: 'server',
  codeOf: (value) => {
    const [, code, letters = ''] = /^BunnyCDN-(([A-Z]{2,3})\d{0,2})-\d{1,6}$/.exec(value) ?? [];
    return code !== undefined && airports.has(letters) ? code : null;
  },
  placeCodeOf: (code) => airports.get(code.replace(/\d+$/, '')) ?? code,
};

const airports: ReadonlyMap<string, string> = new Map([
  ['AT', 'VIE'],
  ['BR', 'GRU'],
  ['CZ', 'PRG'],
  ['DE', 'FRA'],
  ['ES', 'MAD'],
  ['FR', 'CDG'],
  ['HK', 'HKG'],
  ['HU', 'BUD'],
  ['IT', 'MXP'],
  ['JH', 'JNB'],
  ['JP', 'NRT'],
  ['NY', 'JFK'],
  ['PL', 'WAW'],
  ['RO', 'OTP'],
  ['SE', 'ARN'],
  ['SYD', 'SYD'],
  ['TX', 'DFW'],
  ['UK', 'LHR'],
]);
