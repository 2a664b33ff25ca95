import type { Difference } from './differences.ts';
import type { Sample } from '../../contract/past.ts';
import { isConnected } from '../../connection/is-connected.ts';
import type { AppState } from '../app-state.ts';
import { trafficOf, type Traffic } from './traffic-of.ts';

type Look = {
  takenAtMs: number;
  /** Null for the first poll of a host. */
  previousTakenAtMs: number | null;
  connections: AppState['connections'];
  found: Difference[];
};

/** What one poll shows of the entire computer. */
export function sampleOf({ takenAtMs, previousTakenAtMs, connections, found }: Look): Sample {
  const { knowsTraffic, ...counts } = countConnected(connections);
  const moved = knowsTraffic && previousTakenAtMs !== null ? allTraffic(found) : null;
  return {
    sinceMs: previousTakenAtMs ?? takenAtMs,
    atMs: takenAtMs,
    ...counts,
    bytesSent: moved?.sent ?? null,
    bytesReceived: moved?.received ?? null,
  };
}

/**
 * A system that reports traffic does so for TCP: if there are TCP connections and none has traffic counters, it does
 * not.
 */
function countConnected(all: AppState['connections']): {
  connections: number;
  countries: number;
  knowsTraffic: boolean;
} {
  let connections = 0;
  let silent = 0;
  let publishing = 0;
  const countries = new Set<string>();
  for (const connection of all.values()) {
    if (!isConnected(connection)) continue;
    connections++;
    if (connection.place !== null) countries.add(connection.place.countryCode);
    if (connection.bytesSent !== null) publishing++;
    else if (connection.protocol === 'tcp') silent++;
  }
  return { connections, countries: countries.size, knowsTraffic: publishing > 0 || silent === 0 };
}

function allTraffic(found: Difference[]): Traffic {
  const all = { sent: 0, received: 0 };
  for (const difference of found) {
    const moved = trafficOf(difference);
    all.sent += moved?.sent ?? 0;
    all.received += moved?.received ?? 0;
  }
  return all;
}
