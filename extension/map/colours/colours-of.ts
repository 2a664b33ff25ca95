import type { Connection } from '../../../native-host/protocol.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Theme } from '../../contract/theme-setting.ts';
import { message } from '../../text/message.ts';
import { colourKeys } from './colour-keys.ts';
import { colourSlots } from './colour-slots.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { palettes } from './palettes.ts';

/** `colour` is a CSS colour for the theme. */
export type ColourCategory = { id: string; label: string; colour: string };

export type ColourScheme = {
  by: Settings['colourBy'];
  /** Those that connections on the map are in, most connections first; at most nine, "Other" last. */
  categories: ColourCategory[];
  categoryOf: (connection: Connection) => ColourCategory;
  /** Of markers whose connections have several colours, none of them most. */
  mixed: ColourCategory;
  /** Ids of categories that one connection is enough for to colour a marker of many, the most urgent first. */
  urgent: readonly string[];
  /** Which colour of the palette each key has; what the next scheme needs to know of this one. */
  slots: ReadonlyMap<string, number>;
};

/**
 * Which colour each connection has, and what it stands for.
 *
 * @param connections all that are known, not only those that a filter lets through, so that a filter changes no colour
 * @param before the scheme that was shown until now: what is still there keeps its colour
 */
export function colourScheme(
  by: Settings['colourBy'],
  connections: Iterable<Connection>,
  factsOf: (connection: Connection) => Facts,
  theme: Theme,
  before: ColourScheme | null = null,
): ColourScheme {
  const { keyOf, labelOf, fixed, urgent = [], mixed } = colourKeys(by, factsOf);
  const keys = countOnMap(connections, keyOf);
  const palette = palettes[theme];
  const slots = fixed ?? colourSlots(keys, before?.by === by ? before.slots : new Map(), palette.slots.length);

  const idOf = (key: string) => `${by}:${key}`;
  const other: ColourCategory = { id: 'other', label: message('colourOther'), colour: palette.other };
  const made = new Map<string, ColourCategory>();
  const categoryOf = (connection: Connection): ColourCategory => {
    const key = keyOf(connection);
    const slot = slots.get(key);
    if (slot === undefined) return other;
    let category = made.get(key);
    if (category === undefined) {
      category = { id: idOf(key), label: labelOf(connection), colour: palette.slots[slot] ?? palette.other };
      made.set(key, category);
    }
    return category;
  };
  const shown = new Set(keys.map(({ first }) => categoryOf(first)));
  const categories = [...[...shown].filter((category) => category !== other), ...(shown.has(other) ? [other] : [])];
  return {
    by,
    categories,
    categoryOf,
    mixed: { id: 'mixed', label: message(mixed), colour: palette.mixed },
    urgent: urgent.map(idOf),
    slots,
  };
}

type Key = { key: string; connections: number; first: Connection };

/** The keys of all that is on the map, most connections first; of everything where there is no place at all. */
function countOnMap(connections: Iterable<Connection>, keyOf: (connection: Connection) => string): Key[] {
  const [onMap, all] = [new Map<string, Key>(), new Map<string, Key>()];
  for (const connection of connections) {
    const key = keyOf(connection);
    for (const counts of connection.place === null ? [all] : [all, onMap]) {
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { key, connections: 1, first: connection });
      else count.connections += 1;
    }
  }
  const counted = onMap.size > 0 ? onMap : all;
  return [...counted.values()].sort((a, b) => b.connections - a.connections || (a.key < b.key ? -1 : 1));
}
