import type { Connection } from '../../native-host/protocol.ts';
import { filterValue, type FilterField, type Filters } from './filters.ts';
import { searchText } from '../search/search-text.ts';

/** Those connections for which everything holds that the filters ask. */
export function filterConnections(connections: Iterable<Connection>, filters: Filters): Connection[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = fields
    .filter((field) => filters[field] !== null)
    .map((field) => ({ valueOf: filterValue[field], wanted: filters[field] }));
  const kept: Connection[] = [];
  for (const connection of connections) {
    const fits = asked.every(({ valueOf, wanted }) => valueOf(connection) === wanted);
    if (fits && words.every((word) => searchText(connection).includes(word))) kept.push(connection);
  }
  return kept;
}

const fields: FilterField[] = ['program', 'countryCode', 'protocol', 'state', 'scope'];
