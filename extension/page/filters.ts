import type { Connection } from '../../native-host/protocol.ts';
import { programOf } from '../view/program-of.ts';

/** What the user wants to see. All that is asked must hold; null asks for nothing. */
export type Filters = Record<FilterField, string | null> & {
  /** Words, all of which must occur somewhere in the connection. */
  search: string;
};

export type FilterField = 'program' | 'countryCode' | 'protocol' | 'state' | 'scope';

export const noFilters: Filters = {
  search: '',
  program: null,
  countryCode: null,
  protocol: null,
  state: null,
  scope: null,
};

export function hasFilters({ search, ...fields }: Filters): boolean {
  return search.trim() !== '' || Object.values(fields).some((value) => value !== null);
}

/** What each filter is compared with; null where a connection has nothing of the kind. */
export const filterValue: Record<FilterField, (connection: Connection) => string | null> = {
  program: (connection) => programOf(connection) ?? unknownProgram,
  countryCode: ({ place }) => place?.countryCode ?? null,
  protocol: ({ protocol }) => protocol,
  state: ({ state }) => state ?? noState,
  scope: ({ scope }) => scope,
};

/** Stands for a program that the system does not tell: no file can have this name. */
export const unknownProgram = '/';
/** Stands for UDP, which has no states. */
export const noState = 'none';
