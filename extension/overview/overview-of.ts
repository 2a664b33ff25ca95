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
  return {
    totals: totalsOf(open),
    programs: countBy(open, programOf)
      .slice(0, maxNamed)
      .map(({ key, connections: count }) => ({ program: key, open: count })),
    countries: countBy(open, ({ place }) => place?.countryCode ?? null)
      .flatMap(({ key, connections: count }) => (key === null ? [] : [{ countryCode: key, open: count }]))
      .slice(0, maxNamed),
    markers: smallMarkersOf(placesOf(connections)),
  };
}

/** As many lines as a popup has room for. */
const maxNamed = 5;
