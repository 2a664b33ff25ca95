import type { Connection } from '../../../native-host/protocol.ts';
import { countBy, type Count } from '../../connection/count-by.ts';
import { directions, protocols, scopes, states } from '../../search/choice-test.ts';
import { searchFlags } from '../../search/search-flags.ts';
import type { FieldName } from '../../search/query.ts';
import { countryName } from '../../text/country-name.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { networkName } from '../../connection/network-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { servicePort } from '../../connection/service-port.ts';
import { scopeName, stateName } from '../../view/sentences/connection-words.ts';

/** What a field can be asked for: its name in words, and how many connections have it, where that is known. */
export type SuggestedValue = { value: string; label: string; connections: number | null };

/** The values that there are now, the most frequent first, or all that there can be; none where any number will do. */
export function suggestedValues(field: FieldName, connections: readonly Connection[]): readonly SuggestedValue[] {
  const { possible, read, labelOf = (value: string) => value } = sources[field] ?? {};
  if (possible !== undefined) return possible.map((value) => ({ value, label: labelOf(value), connections: null }));
  if (read === undefined) return [];
  return counts(field, connections, read).flatMap(({ key, connections }) =>
    key === null ? [] : [{ value: key, label: labelOf(key), connections }],
  );
}

type Source = {
  possible?: readonly string[];
  read?: (connection: Connection) => string | null;
  labelOf?: (value: string) => string;
};

const sources: Partial<Record<FieldName, Source>> = {
  program: { read: programOf },
  country: { read: ({ place }) => place?.countryCode ?? null, labelOf: countryName },
  network: { read: ({ network }) => network && networkName(network) },
  port: { read: portOf },
  protocol: { possible: protocols, labelOf: (value) => value.toUpperCase() },
  state: { possible: states, labelOf: stateName },
  is: { possible: searchFlags, labelOf: flagName },
  city: { read: ({ place }) => place?.city ?? null },
  region: { read: ({ place }) => place?.region ?? null },
  asn: {
    read: ({ network }) => (network === null ? null : String(network.asn)),
    labelOf: (asn) => `AS${asn}`,
  },
  service: { read: ({ service }) => service },
  user: { read: ({ owner }) => owner },
  direction: { possible: directions },
  scope: { possible: scopes, labelOf: scopeName },
  interface: { read: (connection) => connection.interface },
  namespace: { read: ({ namespace }) => namespace },
};

function portOf(connection: Connection): string | null {
  const port = servicePort(connection);
  return port === null ? null : String(port);
}

const flagNames = new Map<string, MessageKey>([
  ['new', 'searchIsNew'],
  ['open', 'searchIsOpen'],
  ['opening', 'searchIsOpening'],
  ['established', 'searchIsEstablished'],
  ['closing', 'searchIsClosing'],
  ['closed', 'searchIsClosed'],
  ['failed', 'searchIsFailed'],
  ['listening', 'searchIsListening'],
  ['impossible', 'searchIsImpossible'],
  ['unlikely', 'searchIsUnlikely'],
  ['anycast', 'searchIsAnycast'],
  ['outlier', 'searchIsOutlier'],
]);

function flagName(flag: string): string {
  const name = flagNames.get(flag);
  return name === undefined ? flag : message(name);
}

/** Counted once for each look, however many letters are typed. */
const counted = new WeakMap<readonly Connection[], Map<FieldName, Count<string | null>[]>>();

function counts(
  field: FieldName,
  connections: readonly Connection[],
  read: (connection: Connection) => string | null,
): Count<string | null>[] {
  let fields = counted.get(connections);
  if (fields === undefined) counted.set(connections, (fields = new Map<FieldName, Count<string | null>[]>()));
  let found = fields.get(field);
  if (found === undefined) fields.set(field, (found = countBy(connections, read)));
  return found;
}
