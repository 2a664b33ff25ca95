import type { Overview } from '../overview/overview.ts';
import { message } from '../text/message.ts';
import { placeName } from '../text/place-name.ts';
import { programName } from '../text/program-name.ts';
import { queryForPlace, queryForProgram } from './query-for.ts';
import { TopList } from './top-list.tsx';

/** The places with the most open connections. */
export function TopPlaces({ places, isSearching }: { places: Overview['places'] | null; isSearching: boolean }) {
  const rows = places?.map(({ id, place, open }) => ({
    testId: { 'data-place': id },
    name: placeName(place),
    count: open,
    query: queryForPlace(place),
  }));
  return <TopList title={message('popupTopPlaces')} rows={rows ?? null} isSearching={isSearching} />;
}

/** The programs with the most open connections; listening sockets are not connections. */
export function TopPrograms({
  programs,
  isSearching,
}: {
  programs: Overview['programs'] | null;
  isSearching: boolean;
}) {
  const rows = programs?.map(({ program, open }) => ({
    testId: { 'data-program': program ?? '' },
    name: programName(program),
    count: open,
    query: queryForProgram(program),
  }));
  return <TopList title={message('popupTopPrograms')} rows={rows ?? null} isSearching={isSearching} />;
}
