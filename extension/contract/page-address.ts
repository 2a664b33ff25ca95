import { columnNames, type ColumnName } from './column-names.ts';
import { settingsTable, type Settings } from './settings.ts';

/** The full tab's view, as in a link to it. Null if the link does not say: then the settings apply. */
export type PageAddress = {
  /** The search, in the syntax of extension/search. */
  q: string;
  group: GroupBy | null;
  sort: Sort | null;
  layout: PageLayout;
  /** Width of the list next to the map, in percent; null for the default of the page. */
  split: number | null;
  colour: Settings['colourBy'] | null;
  projection: Settings['projection'] | null;
  /** The places that the user has drilled into, by `placeId`. */
  places: readonly string[];
  /** The connection whose details are shown, by id. */
  connection: string | null;
  /** The panel shown in place of the list; null for the list. */
  panel: 'exit' | null;
};

export const groupings = settingsTable.groupBy.words;
export type GroupBy = Settings['groupBy'];

/** The sort order of the list; null is the default. */
export type Sort = { column: ColumnName; descending: boolean };

export const layouts = ['both', 'map', 'list'] as const;
export type PageLayout = (typeof layouts)[number];

/** Limits of the list's width next to the map, in percent. */
export const splitLimits = { minimum: 20, maximum: 80 };

export const plainAddress: PageAddress = {
  q: '',
  group: null,
  sort: null,
  layout: 'both',
  split: null,
  colour: null,
  projection: null,
  places: [],
  connection: null,
  panel: null,
};

/**
 * Parses the part of the URL from `?` on:
 *
 *     ?q=port:443&group=program&sort=-rtt&layout=list&split=40&colour=network&projection=globe&place=…&connection=…
 *     …&panel=exit
 *
 * An invalid value counts as missing: URLs are typed, and bookmarks outlive a version of TapMap.
 */
export function parsePageAddress(search: string): PageAddress {
  const params = new URLSearchParams(search);
  return {
    q: params.get('q') ?? '',
    group: oneOf(groupings, params.get('group')),
    sort: parseSort(params.get('sort')),
    layout: oneOf(layouts, params.get('layout')) ?? plainAddress.layout,
    split: parseSplit(params.get('split')),
    colour: oneOf(settingsTable.colourBy.words, params.get('colour')),
    projection: oneOf(settingsTable.projection.words, params.get('projection')),
    places: params.getAll('place').filter(isShort).slice(0, maxPlaces),
    connection: params.getAll('connection').filter(isShort)[0] ?? null,
    panel: oneOf(['exit'], params.get('panel')),
  };
}

/** A search that is too long stays as it is: the page says how long it is. An id is no longer than a path. */
const isShort = (id: string) => id !== '' && id.length <= maxIdCharacters;
const maxIdCharacters = 4_200;
/** Of one marker, or of a selection that was drilled into. */
const maxPlaces = 1_000;

/**
 * The part of the URL from `?` on for a view; empty if everything is at its default.
 *
 * @param search the current one: parameters that are not part of the view, like `sample`, are kept
 */
export function formatPageAddress(address: PageAddress, search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of names) parameters.delete(name);
  const { group, sort, layout, split, connection, panel } = address;
  const set = (name: string, value: string | null) => value !== null && value !== '' && parameters.append(name, value);
  set('q', address.q);
  set('group', group);
  set('sort', sort && `${sort.descending ? '-' : ''}${sort.column}`);
  set('layout', layout === plainAddress.layout ? null : layout);
  set('split', split === null ? null : String(split));
  set('colour', address.colour);
  set('projection', address.projection);
  for (const place of address.places) set('place', place);
  set('connection', connection);
  set('panel', panel);
  const text = parameters.toString().replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${readable(text)}`;
}

/** Whether the part of the URL from `?` on says anything of a view. */
export function hasView(search: string): boolean {
  const parameters = new URLSearchParams(search);
  return names.some((name) => parameters.has(name));
}

const names = ['q', 'group', 'sort', 'layout', 'split', 'colour', 'projection', 'place', 'connection', 'panel'];

/** Characters without meaning in a URL query (RFC 3986, section 3.4) stay readable. */
const readable = (text: string) => text.replace(/%(3A|2F|2C|3D)/g, (escaped) => decodeURIComponent(escaped));

function oneOf<T extends string>(possible: readonly T[], value: string | null): T | null {
  return possible.find((each) => each === value) ?? null;
}

function parseSort(text: string | null): Sort | null {
  const descending = text?.startsWith('-') ?? false;
  const column = oneOf(columnNames, text === null ? null : text.replace(/^-/, ''));
  return column === null ? null : { column, descending };
}

function parseSplit(text: string | null): number | null {
  const percent = text === null || text === '' ? NaN : Number(text);
  return percent >= splitLimits.minimum && percent <= splitLimits.maximum ? Math.round(percent) : null;
}
