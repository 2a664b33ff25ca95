import type { Connection } from '../../native-host/protocol.ts';
import { anycastNetwork } from '../connection/anycast-network.ts';
import { distanceKm } from '../connection/distance.ts';
import type { Home } from './home-of.ts';
import { minDistanceKm } from './min-distance.ts';
import { memoByConnection } from './memo-by-connection.ts';

/** Facts about a connection that depend on nothing but the location of home. */
export type FromHome = {
  /** Great-circle distance from home to the place; null if either is unknown. */
  distanceKm: number | null;
  /** Lower bound of the distance; null if there is none that can be trusted. */
  minKm: number | null;
  anycast: string | null;
};

export function fromHome(home: Home | null): (connection: Connection) => FromHome {
  const key = home === null ? '' : `${home.source} ${home.latitude} ${home.longitude} ${home.radiusKm}`;
  return remember(key, (connection) => {
    const anycast = anycastNetwork(connection);
    const { place } = connection;
    if (home === null || place === null) return { distanceKm: null, minKm: null, anycast };
    return { distanceKm: distanceKm(home, place), minKm: minDistanceKm(home, place), anycast };
  });
}

const remember = memoByConnection<FromHome>();
