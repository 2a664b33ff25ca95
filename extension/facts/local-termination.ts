import type { Connection } from '../../native-host/protocol.ts';
import type { FromHome } from './from-home.ts';
import { vacuumKmPerMs } from './reach-of.ts';

/** Whether something nearby terminates the connection in place of the remote server. */
export type LocalTermination = (connection: Connection) => boolean;

/**
 * Detects what terminates TCP on this computer or next to it in place of distant servers: a local proxy, antivirus
 * software, the modem of a satellite link. All round trips are then short, and the physics check would call every
 * place impossible.
 *
 * The sign: of the distant places (2,000 km and more, not counting networks that respond from near you), at least
 * four, and nearly all of them responded in less than half the time that light needs, on every connection. This is
 * checked over all connections and for each port: what intercepts web pages leaves mail alone. A database that is
 * wrong about nearly every distant place looks the same; no claim is made in that case either.
 */
export function hasLocalTermination(
  connections: Iterable<Connection>,
  fromHome: (connection: Connection) => FromHome,
): LocalTermination {
  const everywhere: Evidence = new Map();
  const byPort = new Map<number, Evidence>();
  for (const connection of connections) {
    const far = peerResponse(connection, fromHome);
    if (far === null) continue;
    note(everywhere, far);
    if (connection.direction === 'incoming' || connection.remotePort === null) continue;
    let ofPort = byPort.get(connection.remotePort);
    if (ofPort === undefined) byPort.set(connection.remotePort, (ofPort = new Map<string, boolean>()));
    note(ofPort, far);
  }
  if (showsLocalTermination(everywhere)) return () => true;
  const ports = new Set([...byPort].filter(([, evidence]) => showsLocalTermination(evidence)).map(([port]) => port));
  if (ports.size === 0) return () => false;
  return ({ direction, remotePort }) => direction !== 'incoming' && remotePort !== null && ports.has(remotePort);
}

const FAR_KM = 2000;
const MIN_PLACES = 4;
const NEARLY_ALL = 0.9;

type PeerResponse = { place: string; tooSoon: boolean };

/** Distant places by name; true if every response from there came too soon. */
type Evidence = Map<string, boolean>;

function peerResponse(connection: Connection, fromHome: (connection: Connection) => FromHome): PeerResponse | null {
  const { place, minRttMs, scope } = connection;
  if (place === null || minRttMs === null || scope !== 'public') return null;
  const { minKm, anycast } = fromHome(connection);
  if (minKm === null || minKm < FAR_KM || anycast !== null) return null;
  return { place: `${place.countryCode}|${place.city ?? ''}`, tooSoon: minRttMs * vacuumKmPerMs < minKm / 2 };
}

function note(evidence: Evidence, { place, tooSoon }: PeerResponse): void {
  evidence.set(place, tooSoon && (evidence.get(place) ?? true));
}

function showsLocalTermination(evidence: Evidence): boolean {
  const tooSoon = [...evidence.values()].filter(Boolean).length;
  return evidence.size >= MIN_PLACES && tooSoon >= evidence.size * NEARLY_ALL;
}
