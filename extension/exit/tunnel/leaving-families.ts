import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { families } from '../../validation/contract-words.ts';
import type { Family } from '../evidence.ts';
import { excludingApp } from './excluding-apps.ts';
import { leadsPastOther } from './leaves-by-tunnel.ts';
import { hasResponded } from './may-send.ts';
import { isToInternet } from './past-connections.ts';

/**
 * The families whose route leads past the other's tunnel, and whose packets do leave so: a public connection of TCP was
 * established there. One of UDP proves nothing, since it exists before any packet was sent.
 *
 * @param past the open connections that leave past the tunnel
 * @param sinceMs milliseconds since the epoch; a connection seen earlier may be a remnant from before the tunnel
 */
export function leavingFamilies(egress: Egress | null, past: readonly Connection[], sinceMs: number): Family[] {
  const led = families.filter((family) => leadsPastOther(egress, family));
  if (led.length === 0) return [];
  const proves = (connection: Connection) =>
    connection.firstSeenMs >= sinceMs &&
    hasResponded(connection) &&
    isToInternet(connection) &&
    // The VPN lets programs through that the user excluded, and no others.
    excludingApp(connection) === null;
  const proofs = past.filter(proves);
  return led.filter((family) => proofs.some((connection) => connection.family === family));
}
