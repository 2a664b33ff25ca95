import { stageOf, isFailedAttempt } from '../connection/stage-of.ts';
import type { SearchTest } from './search-test.ts';

/** The properties that `is:` can search for. */
export const searchFlags = [
  'new',
  'open',
  'opening',
  'established',
  'closing',
  'closed',
  'failed',
  'listening',
  'impossible',
  'unlikely',
  'anycast',
  'handed-out',
  'anonymous-proxy',
  'satellite',
  'outlier',
] as const;
export type SearchFlag = (typeof searchFlags)[number];

export const flagTests: Record<SearchFlag, SearchTest> = {
  new: (connection, { factsOf }) => factsOf(connection).isNew,
  open: ({ closedAtMs }) => closedAtMs === null,
  opening: (connection) => stageOf(connection) === 'opening',
  established: (connection) => stageOf(connection) === 'established',
  closing: (connection) => stageOf(connection) === 'closing',
  closed: ({ closedAtMs }) => closedAtMs !== null,
  failed: isFailedAttempt,
  listening: ({ direction, closedAtMs }) => direction === 'listening' && closedAtMs === null,
  impossible: (connection, { factsOf }) => factsOf(connection).reach.kind === 'impossible',
  unlikely: (connection, { factsOf }) => factsOf(connection).reach.kind === 'unlikely',
  anycast: (connection, { factsOf }) => factsOf(connection).anycast !== null,
  'handed-out': (connection, { factsOf }) => factsOf(connection).handedOut,
  'anonymous-proxy': ({ traits }) => traits.includes('anonymous-proxy'),
  satellite: ({ traits }) => traits.includes('satellite'),
  outlier: (connection, { factsOf }) => factsOf(connection).outlier !== null,
};
