import type { Connection } from '../../native-host/protocol.ts';
import { countBy } from '../map/count-by.ts';
import { countryName } from '../view/country-name.ts';
import { scopeName, stateName } from './field-names.ts';
import { filterValue, noState, unknownProgram, type FilterField } from './filters.ts';

export type Choice = { value: string; label: string; connections: number };

/** What a filter can be set to, with the number of connections that it would leave; the chosen value is always there. */
export function choicesOf(field: FilterField, connections: Iterable<Connection>, chosen: string | null): Choice[] {
  const counts = countBy(connections, filterValue[field]);
  const choices = counts.flatMap(({ key, connections }) =>
    key === null ? [] : [{ value: key, label: label(field, key), connections }],
  );
  if (chosen !== null && !choices.some(({ value }) => value === chosen)) {
    choices.push({ value: chosen, label: label(field, chosen), connections: 0 });
  }
  return choices;
}

function label(field: FilterField, value: string): string {
  switch (field) {
    case 'countryCode':
      return countryName(value);
    case 'protocol':
      return value.toUpperCase();
    case 'state':
      return value === noState ? 'No state (UDP)' : stateName(value);
    case 'scope':
      return scopeName(value);
    case 'program':
      return value === unknownProgram ? 'Unknown program' : value;
  }
}
