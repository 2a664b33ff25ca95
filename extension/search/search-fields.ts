import type { Connection, Network } from '../../native-host/protocol.ts';
import { networkKey, networkName } from '../connection/network-name.ts';
import { programOf } from '../connection/program-of.ts';
import { servicePort } from '../connection/service-port.ts';
import type { MessageKey } from '../text/message.ts';
import { choiceTest, directions, protocols, scopes, states } from './choice-test.ts';
import { stateTest } from './state-test.ts';
import {
  addressTest,
  ageTest,
  asnTest,
  byteUnits,
  countryTest,
  distanceTest,
  flagTest,
  localTest,
  numberTest,
  tabTest,
} from './field-tests.ts';
import type { Units } from './read-numbers.ts';
import { searchFlags } from './search-flags.ts';
import type { FieldName } from './query.ts';
import type { SearchContext, SearchTest } from './search-test.ts';
import { programTest } from './program-test.ts';
import { hostTest, textsTest, textTest } from './text-test.ts';

export type SearchField = {
  /** Null if the value is invalid for the field. */
  read: (value: string) => SearchTest | null;
  /** What a value must be, in words for the user. */
  expected: MessageKey;
  /** A substring matches, unless the value starts with `=`. */
  isText: boolean;
  /** Values to suggest: a fixed list, or those of the connections; null if any number or address will do. */
  suggested: readonly string[] | TextOf | null;
  /** Its values are also suggested for a word without a field name. */
  isMeantUnnamed?: true;
  /** What the result depends on in addition to the connection: other connections and the egress route, what the browser had
   * responses from, or the time. */
  dependsOn?: 'facts' | 'hosts' | 'time';
};

type TextOf = (connection: Connection, context: Pick<SearchContext, 'hostsOf'>) => string | null;
type NumberOf = (connection: Connection) => number | null;

/** Every searchable field, one row each. */
export const searchFields: Readonly<Record<FieldName, SearchField>> = {
  program: { ...text(programOf), read: programTest, isMeantUnnamed: true },
  country: {
    ...question(countryTest, 'searchExpectsCountry'),
    suggested: ({ place }) => place?.countryCode ?? null,
    isMeantUnnamed: true,
  },
  host: {
    read: hostTest,
    expected: 'searchExpectsText',
    isText: true,
    suggested: (connection, { hostsOf }) => hostsOf(connection).names[0] ?? null,
    isMeantUnnamed: true,
    dependsOn: 'hosts',
  },
  network: {
    ...text(({ network }) => network && networkName(network)),
    read: textsTest(({ network }) => (network === null ? [null] : networkTexts(network))),
    expected: 'searchExpectsNetwork',
    isMeantUnnamed: true,
  },
  port: { ...number(servicePort, 'searchExpectsPort'), suggested: (connection) => digits(servicePort(connection)) },
  address: question(addressTest, 'searchExpectsAddress'),
  protocol: choice(protocols, ({ protocol }) => protocol, 'searchExpectsProtocol'),
  state: { ...choice(states, ({ state }) => state, 'searchExpectsState'), read: stateTest },
  is: { ...question(flagTest, 'searchExpectsMark'), suggested: searchFlags, dependsOn: 'facts' },
  city: { ...text(({ place }) => place?.city ?? null), isMeantUnnamed: true },
  region: text(({ place }) => place?.region ?? null),
  asn: { ...question(asnTest, 'searchExpectsAsn'), suggested: ({ network }) => digits(network?.asn ?? null) },
  service: { ...text(({ service }) => service), isMeantUnnamed: true },
  user: { ...text(({ owner }) => owner), isMeantUnnamed: true },
  pid: number(({ pid }) => pid, 'searchExpectsNumber'),
  tab: { ...question(tabTest, 'searchExpectsNumber'), dependsOn: 'hosts' },
  direction: choice(directions, ({ direction }) => direction, 'searchExpectsDirection'),
  scope: choice(scopes, ({ scope }) => scope, 'searchExpectsScope'),
  local: question(localTest, 'searchExpectsLocal'),
  interface: text((connection) => connection.interface),
  namespace: text(({ namespace }) => namespace),
  rtt: number(({ rttMs }) => rttMs, 'searchExpectsRtt', { '': 1, ms: 1, s: 1000 }),
  distance: { ...question(distanceTest, 'searchExpectsDistance'), dependsOn: 'facts' },
  sent: number(({ bytesSent }) => bytesSent, 'searchExpectsBytes', byteUnits),
  received: number(({ bytesReceived }) => bytesReceived, 'searchExpectsBytes', byteUnits),
  age: { ...question(ageTest, 'searchExpectsAge'), dependsOn: 'time' },
};

/** A field that matches any part of its text. */
function text(textOf: (connection: Connection) => string | null): SearchField {
  return { read: textTest(textOf), expected: 'searchExpectsText', isText: true, suggested: textOf };
}

/** A field with one of a few values. */
function choice(
  choices: readonly string[],
  valueOf: (connection: Connection) => string | null,
  expected: MessageKey,
): SearchField {
  return { ...question(choiceTest(choices, valueOf), expected), suggested: choices };
}

/** A numeric field; whole numbers if it has no units. */
function number(numberOf: NumberOf, expected: MessageKey, units: Units = { '': 1 }): SearchField {
  return question(numberTest(numberOf, units), expected);
}

/** A field with its own parser. */
function question(read: SearchField['read'], expected: MessageKey): SearchField {
  return { read, expected, isText: false, suggested: null };
}

const digits = (value: number | null) => (value === null ? null : String(value));

/** An organisation is found by its name, a single network of it by its number. */
const networkTexts = (network: Network) => [network.organisation, networkKey(network)];
