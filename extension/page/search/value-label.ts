import type { FieldName } from '../../search/query.ts';
import type { SearchFlag } from '../../search/search-flags.ts';
import { countryName } from '../../text/country-name.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { scopeName, stateName } from '../../view/sentences/connection-words.ts';
import { foreignText } from '../../text/foreign-text.ts';

export function valueLabel(field: FieldName, value: string): string {
  return labels[field]?.(value) ?? foreignText(value);
}

/** Null for a field whose values are their own labels. */
const labels: Record<FieldName, ((value: string) => string) | null> = {
  program: null,
  country: countryName,
  host: null,
  network: null,
  port: null,
  address: null,
  protocol: (value) => foreignText(value.toUpperCase()),
  state: (value) => foreignText(stateName(value)),
  is: flagName,
  city: null,
  region: null,
  asn: (asn) => foreignText(`AS${asn}`),
  service: null,
  user: null,
  pid: null,
  tab: null,
  direction: null,
  scope: scopeName,
  local: null,
  interface: null,
  namespace: null,
  rtt: null,
  distance: null,
  sent: null,
  received: null,
  age: null,
};

function flagName(flag: string): string {
  const name = new Map<string, MessageKey>(Object.entries(flagNames)).get(flag);
  return name === undefined ? foreignText(flag) : message(name);
}

const flagNames: Record<SearchFlag, MessageKey> = {
  new: 'searchIsNew',
  open: 'searchIsOpen',
  opening: 'searchIsOpening',
  established: 'searchIsEstablished',
  closing: 'searchIsClosing',
  closed: 'searchIsClosed',
  failed: 'searchIsFailed',
  listening: 'searchIsListening',
  impossible: 'searchIsImpossible',
  unlikely: 'searchIsUnlikely',
  anycast: 'searchIsAnycast',
  'handed-out': 'markHandedOut',
  'anonymous-proxy': 'traitAnonymousProxy',
  satellite: 'traitSatellite',
  outlier: 'searchIsOutlier',
};
