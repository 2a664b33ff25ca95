import type { Connection, Network } from '../../native-host/protocol.ts';
import { networkKey, networkName } from '../connection/network-name.ts';
import { programOf } from '../connection/program-of.ts';
import { servicePort } from '../connection/service-port.ts';
import type { MessageKey } from '../text/message.ts';
import { choiceTest, directions, protocols, scopes, states } from './choice-test.ts';
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
} from './field-tests.ts';
import type { Units } from './read-numbers.ts';
import { searchFlags } from './search-flags.ts';
import type { FieldName } from './query.ts';
import type { SearchTest } from './search-test.ts';
import { textTest } from './text-test.ts';

/** All that the search knows of a field. */
export type SearchField = {
  /** Null for a value that the field cannot have. */
  read: (value: string) => SearchTest | null;
  /** What a value must be, in words for the user. */
  expected: MessageKey;
  /** A part of the text is enough, unless `=` stands before the value. */
  isText: boolean;
  /** Values to suggest: all that there can be, or that of a connection; null where any number or address will do. */
  suggested: readonly string[] | TextOf | null;
  /** People mean it without naming it: its values are suggested for a word that stands alone. */
  isMeantUnnamed?: true;
  /** What the answer depends on beside the connection: other connections and the way out, or the time. */
  dependsOn?: 'facts' | 'time';
};

type TextOf = (connection: Connection) => string | null;
type NumberOf = (connection: Connection) => number | null;

/** What can be asked for by name, and how; a row each. */
export const searchFields: Readonly<Record<FieldName, SearchField>> = {
  program: { ...text(programOf), isMeantUnnamed: true },
  country: {
    ...question(countryTest, 'searchExpectsCountry'),
    suggested: ({ place }) => place?.countryCode ?? null,
    isMeantUnnamed: true,
  },
  network: {
    ...text(({ network }) => network && networkName(network)),
    read: textTest(({ network }) => (network === null ? [null] : networkTexts(network))),
    expected: 'searchExpectsNetwork',
    isMeantUnnamed: true,
  },
  port: { ...number(servicePort, 'searchExpectsPort'), suggested: (connection) => digits(servicePort(connection)) },
  address: question(addressTest, 'searchExpectsAddress'),
  protocol: choice(protocols, ({ protocol }) => protocol, 'searchExpectsProtocol'),
  state: choice(states, ({ state }) => state, 'searchExpectsState'),
  is: { ...question(flagTest, 'searchExpectsMark'), suggested: searchFlags, dependsOn: 'facts' },
  city: { ...text(({ place }) => place?.city ?? null), isMeantUnnamed: true },
  region: text(({ place }) => place?.region ?? null),
  asn: { ...question(asnTest, 'searchExpectsAsn'), suggested: ({ network }) => digits(network?.asn ?? null) },
  service: { ...text(({ service }) => service), isMeantUnnamed: true },
  user: { ...text(({ owner }) => owner), isMeantUnnamed: true },
  pid: number(({ pid }) => pid, 'searchExpectsNumber'),
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

/** A field of which any part of its text can be asked for. */
function text(textOf: TextOf): SearchField {
  const read = textTest((connection) => [textOf(connection)]);
  return { read, expected: 'searchExpectsText', isText: true, suggested: textOf };
}

/** A field that has one of a few values. */
function choice(choices: readonly string[], valueOf: TextOf, expected: MessageKey): SearchField {
  return { ...question(choiceTest(choices, valueOf), expected), suggested: choices };
}

/** A field that is a number, whole if it has no units. */
function number(numberOf: NumberOf, expected: MessageKey, units: Units = { '': 1 }): SearchField {
  return question(numberTest(numberOf, units), expected);
}

/** A field that reads its values in its own way. */
function question(read: SearchField['read'], expected: MessageKey): SearchField {
  return { read, expected, isText: false, suggested: null };
}

const digits = (value: number | null) => (value === null ? null : String(value));

/** One organisation is found by its name, one of its networks by the number. */
const networkTexts = (network: Network) => [network.organisation, networkKey(network)];
