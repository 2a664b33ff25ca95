import type { Connection } from '../../native-host/protocol.ts';
import { networkKey } from '../connection/network-name.ts';
import { programOf } from '../connection/program-of.ts';
import { servicePort } from '../connection/service-port.ts';
import type { MessageKey } from '../text/message.ts';
import { choiceTest, directions, protocols, scopes, states } from './choice-test.ts';
import { countriesNamed } from '../text/countries-named.ts';
import { searchFlags, flagTests } from './search-flags.ts';
import type { FieldName } from './query.ts';
import { readAddress } from './read-address.ts';
import { readNumbers, type Units } from './read-numbers.ts';
import type { SearchTest } from './search-test.ts';
import { none, textTest } from './text-test.ts';

export type SearchField = {
  /** Null for a value that the field cannot have. */
  read: (value: string) => SearchTest | null;
  /** What a value must be, in words for the user. */
  expected: MessageKey;
  /** What the answer depends on beside the connection: other connections and the way out, or the time. */
  dependsOn?: 'facts' | 'time';
};

/** What can be asked for by name, and how. */
export const searchFields: Record<FieldName, SearchField> = {
  program: { read: textTest((connection) => [programOf(connection)]), expected: 'searchExpectsText' },
  country: { read: country, expected: 'searchExpectsCountry' },
  network: { read: textTest(networkTexts), expected: 'searchExpectsNetwork' },
  port: { read: numberTest(servicePort, { '': 1 }), expected: 'searchExpectsPort' },
  address: { read: address, expected: 'searchExpectsAddress' },
  protocol: { read: choiceTest(protocols, ({ protocol }) => protocol), expected: 'searchExpectsProtocol' },
  state: { read: choiceTest(states, ({ state }) => state), expected: 'searchExpectsState' },
  is: { read: flag, expected: 'searchExpectsMark', dependsOn: 'facts' },
  city: { read: textTest(({ place }) => [place?.city ?? null]), expected: 'searchExpectsText' },
  region: { read: textTest(({ place }) => [place?.region ?? null]), expected: 'searchExpectsText' },
  asn: { read: (value) => asn(value.replace(/\bas(?=\d)/gi, '')), expected: 'searchExpectsAsn' },
  service: { read: textTest(({ service }) => [service]), expected: 'searchExpectsText' },
  user: { read: textTest(({ owner }) => [owner]), expected: 'searchExpectsText' },
  pid: { read: numberTest(({ pid }) => pid, { '': 1 }), expected: 'searchExpectsNumber' },
  direction: { read: choiceTest(directions, ({ direction }) => direction), expected: 'searchExpectsDirection' },
  scope: { read: choiceTest(scopes, ({ scope }) => scope), expected: 'searchExpectsScope' },
  local: { read: local, expected: 'searchExpectsLocal' },
  interface: { read: textTest((connection) => [connection.interface]), expected: 'searchExpectsText' },
  namespace: { read: textTest(({ namespace }) => [namespace]), expected: 'searchExpectsText' },
  rtt: { read: numberTest(({ rttMs }) => rttMs, { '': 1, ms: 1, s: 1000 }), expected: 'searchExpectsRtt' },
  distance: { read: distance, expected: 'searchExpectsDistance', dependsOn: 'facts' },
  sent: { read: numberTest(({ bytesSent }) => bytesSent, byteUnits()), expected: 'searchExpectsBytes' },
  received: { read: numberTest(({ bytesReceived }) => bytesReceived, byteUnits()), expected: 'searchExpectsBytes' },
  age: { read: age, expected: 'searchExpectsAge', dependsOn: 'time' },
};

function numberTest(numberOf: (connection: Connection) => number | null, units: Units) {
  return (value: string): SearchTest | null => {
    if (value.toLowerCase() === none) return (connection) => numberOf(connection) === null;
    const fits = readNumbers(value, units);
    if (fits === null) return null;
    return (connection) => {
      const number = numberOf(connection);
      return number !== null && fits(number);
    };
  };
}

const asn = numberTest(({ network }) => network?.asn ?? null, { '': 1 });

function networkTexts({ network }: Connection): (string | null)[] {
  return network === null ? [null] : [network.organisation, networkKey(network)];
}

function country(value: string): SearchTest | null {
  if (value.toLowerCase() === none) return ({ place }) => place === null;
  const codes = countriesNamed(value.startsWith('=') ? value.slice(1) : value);
  return codes.size === 0 ? null : ({ place }) => place !== null && codes.has(place.countryCode);
}

function address(value: string): SearchTest | null {
  if (value.toLowerCase() === none) return ({ remoteAddress }) => remoteAddress === null;
  const fits = readAddress(value);
  return fits === null ? null : ({ remoteAddress }) => remoteAddress !== null && fits(remoteAddress);
}

/** A port or an address of this computer. */
function local(value: string): SearchTest | null {
  const port = numberTest(({ localPort }) => localPort, { '': 1 })(value);
  if (port !== null) return port;
  const fits = readAddress(value);
  return fits === null ? null : ({ localAddress }) => fits(localAddress);
}

function flag(value: string): SearchTest | null {
  const typed = searchFlags.find((name) => name === value.toLowerCase());
  return typed === undefined ? null : flagTests[typed];
}

function distance(value: string): SearchTest | null {
  const fits = readNumbers(value, { '': 1, km: 1 });
  if (fits === null) return null;
  return (connection, { factsOf }) => {
    const { distanceKm } = factsOf(connection);
    return distanceKm !== null && fits(distanceKm);
  };
}

/** How long a connection has lasted; one that closed, until then. */
function age(value: string): SearchTest | null {
  const fits = readNumbers(value, { '': 1, s: 1, m: 60, min: 60, h: 3600, d: 86_400 });
  if (fits === null) return null;
  return ({ firstSeenMs, closedAtMs }, { nowMs }) => fits(((closedAtMs ?? nowMs) - firstSeenMs) / 1000);
}

function byteUnits(): Units {
  return { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };
}
