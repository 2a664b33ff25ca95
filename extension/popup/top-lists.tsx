import type { Overview } from '../overview/overview.ts';
import { countryName } from '../text/country-name.ts';
import { message } from '../text/message.ts';
import { programName } from '../text/program-name.ts';
import { queryForCountry, queryForProgram } from './query-for.ts';
import { TopList } from './top-list.tsx';

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

/** The countries with the most open connections. */
export function TopCountries({
  countries,
  isSearching,
}: {
  countries: Overview['countries'] | null;
  isSearching: boolean;
}) {
  const rows = countries?.map(({ countryCode, open }) => ({
    testId: { 'data-country': countryCode },
    name: countryName(countryCode),
    count: open,
    query: queryForCountry(countryCode),
  }));
  return <TopList title={message('popupTopCountries')} rows={rows ?? null} isSearching={isSearching} />;
}
