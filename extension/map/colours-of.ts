import type { Connection } from '../../native-host/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { Facts } from './facts-of.ts';

/** `colour` is a CSS colour for the theme. */
export type ColourCategory = { id: string; label: string; colour: string };

export type ColourScheme = {
  /** Those that there are, most connections first; at most nine, the last may be "Other". */
  categories: ColourCategory[];
  categoryOf: (connection: Connection) => ColourCategory;
};

/**
 * Which colour each connection has, and what it stands for.
 *
 * @param before the scheme that was shown until now: what is still there keeps its colour
 */
export function colourScheme(
  _by: Settings['colourBy'],
  _connections: Iterable<Connection>,
  _factsOf: (connection: Connection) => Facts,
  theme: 'light' | 'dark' | 'contrast',
  _before?: ColourScheme,
): ColourScheme {
  const only = { id: 'all', label: '', colour: theme === 'light' ? '#0a6fb8' : '#4fb9ee' };
  return { categories: [only], categoryOf: () => only };
}
