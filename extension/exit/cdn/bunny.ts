import type { CdnHeader } from './cdn-header.ts';

/**
 * `server: BunnyCDN-DE1-1049`: the site, and a number of the server
 * (https://docs.bunny.net/cdn/troubleshooting/run-traceroute).
 *
 * Bunny's codes are its own: those of countries, of some states of the USA, and of some cities. Only what can be read
 * in one way is read: `CA` is Canada or California.
 */
export const bunny: CdnHeader = {
  network: 'bunny',
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
