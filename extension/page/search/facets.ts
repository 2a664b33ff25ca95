import type { Connection } from '../../../native-host/protocol.ts';
import { choiceNamed, protocols, scopes, states } from '../../search/choice-test.ts';
import { countriesNamed } from '../../text/countries-named.ts';
import type { FieldName } from '../../search/query.ts';
import { folded } from '../../text/folded.ts';
import { none } from '../../search/text-test.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { networkName } from '../../connection/network-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { valueLabel } from './value-label.ts';

/** A field with few enough values for a select. */
export type Facet = {
  field: FieldName;
  /** For the attributes that tests use. */
  testId: string;
  name: MessageKey;
  /** Null if a connection has no such value. */
  valueOf: (connection: Connection) => string | null;
  /** The value that a search for this text leaves; null if there may be several, or one without a name. */
  valueOfQuery: (text: string) => string | null;
  /** The option for connections without a value; null if it is not worth offering. */
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
    valueOfQuery: (text) => (folded(text) === none ? none : choiceNamed(states, text)),
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

/** The label of a value, including the option for having none. */
export function facetLabel({ field, withoutValue }: Facet, value: string): string {
  return value === none && withoutValue !== null ? message(withoutValue) : valueLabel(field, value);
}

function onlyOne(values: ReadonlySet<string>): string | null {
  const [value = null] = values.size === 1 ? values : [];
  return value;
}
