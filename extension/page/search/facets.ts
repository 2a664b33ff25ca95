import type { Connection } from '../../../native-host/protocol.ts';
import { choiceNamed, protocols, scopes, states } from '../../search/choice-test.ts';
import { countriesNamed } from '../../text/countries-named.ts';
import type { FieldName } from '../../search/query.ts';
import { none } from '../../search/text-test.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { networkName } from '../../connection/network-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { valueLabel } from './value-label.ts';

/** A field whose values are few enough to choose from. */
export type Facet = {
  field: FieldName;
  /** Name in marks for tests. */
  testId: string;
  name: MessageKey;
  /** Null where a connection has nothing of the kind. */
  valueOf: (connection: Connection) => string | null;
  /** Which value a search for this text leaves; null where that may be several, or none that has a name. */
  valueOfQuery: (text: string) => string | null;
  /** What to call connections that have no value; null where that is not worth a choice. */
  withoutValue: MessageKey | null;
};

export const facets: readonly Facet[] = [
  {
    field: 'program',
    testId: 'program',
    name: 'columnProgram',
    valueOf: programOf,
    valueOfQuery: (text) => text,
    withoutValue: 'programUnknown',
  },
  {
    field: 'country',
    testId: 'countryCode',
    name: 'columnCountry',
    valueOf: ({ place }) => place?.countryCode ?? null,
    valueOfQuery: (text) => onlyOne(countriesNamed(text.replace(/^=/, ''))),
    withoutValue: null,
  },
  {
    field: 'network',
    testId: 'network',
    name: 'columnNetwork',
    valueOf: ({ network }) => network && networkName(network),
    valueOfQuery: (text) => text,
    withoutValue: null,
  },
  {
    field: 'protocol',
    testId: 'protocol',
    name: 'columnProtocol',
    valueOf: ({ protocol }) => protocol,
    valueOfQuery: (text) => choiceNamed(protocols, text),
    withoutValue: null,
  },
  {
    field: 'state',
    testId: 'state',
    name: 'columnState',
    valueOf: ({ state }) => state,
    valueOfQuery: (text) => (text.toLowerCase() === none ? none : choiceNamed(states, text)),
    withoutValue: 'filterNoState',
  },
  {
    field: 'scope',
    testId: 'scope',
    name: 'filterScope',
    valueOf: ({ scope }) => scope,
    valueOfQuery: (text) => choiceNamed(scopes, text),
    withoutValue: null,
  },
];

/** What a value is called, also that which stands for having none. */
export function facetLabel({ field, withoutValue }: Facet, value: string): string {
  return value === none && withoutValue !== null ? message(withoutValue) : valueLabel(field, value);
}

function onlyOne(values: ReadonlySet<string>): string | null {
  const [value = null] = values.size === 1 ? values : [];
  return value;
}
