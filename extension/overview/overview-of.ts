import type { Connection } from '../../native-host/protocol.ts';
import { countBy } from '../connection/count-by.ts';
import { isConnected } from '../connection/is-connected.ts';
import { placesOf } from '../connection/places-of.ts';
import { smallMarkersOf } from '../map/small/small-markers-of.ts';
import { programOf } from '../connection/program-of.ts';
import { totalsOf } from '../connection/totals-of.ts';
import type { Overview } from './overview.ts';

/** Counts connections; closed ones are only on the map, and listening sockets are not connections. */
export function overviewOf(connections: readonly Connection[]): Overview {
  const open = connections.filter(isConnected);
  const places = placesOf(connections);
  return {
    totals: totalsOf(open),
    programs: countBy(open, programOf)
      .slice(0, maxNamed)
      .map(({ key, connections: count }) => ({ program: key, open: count })),
    places: places
      .filter((total) => total.open.length > 0)
      .slice(0, maxNamed)
      .map((total) => ({ id: total.id, place: total.place, open: total.open.length })),
    markers: smallMarkersOf(places),
  };
}

/** As many lines as a popup has room for. */
const maxNamed = 5;
