import type { Place } from '../../native-host/protocol.ts';
import { formatQuery } from '../search/format-query.ts';
import type { FieldName, Term } from '../search/query.ts';
import { exactly, none } from '../search/text-test.ts';

/** The search for the connections of one program; null is one that the system does not report. */
export function queryForProgram(program: string | null): string {
  return formatQuery([is('program', program)]);
}

/** The search for the connections of a country (ISO 3166-1 alpha-2). */
export function queryForCountry(countryCode: string): string {
  return formatQuery([{ kind: 'field', negated: false, field: 'country', value: countryCode }]);
}

/** The search for the connections of a tab, by the browser's number for it. */
export function queryForTab(tabId: number): string {
  return formatQuery([{ kind: 'field', negated: false, field: 'tab', value: String(tabId) }]);
}

/** The search for the connections of a place: of its city or, where that is not known, its country. */
export function queryForPlace({ city, countryCode }: Pick<Place, 'city' | 'countryCode'>): string {
  const country = queryForCountry(countryCode);
  return city === null ? country : `${formatQuery([is('city', city)])} ${country}`;
}

function is(field: FieldName, value: string | null): Term {
  return { kind: 'field', negated: false, field, value: value === null ? none : exactly + value };
}
