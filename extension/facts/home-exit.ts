import type { Place } from '../../native-host/protocol.ts';
import type { ExitState } from '../exit/exit-state.ts';
import { tunnelled } from '../exit/tunnel/leaves-by-tunnel.ts';

/**
 * The place of the exit if that is the user's own location: the public address that other servers see, with no tunnel
 * or proxy in between. Null if there may be one.
 */
export function homeExit(exit: ExitState | null): Place | null {
  if (exit === null) return null;
  const { verdict, evidence } = exit;
  const { egress, ipsec, proxy } = evidence;
  if (egress === null || ipsec || proxy !== null) return null;
  if (tunnelled(egress, 4) !== 'no' || tunnelled(egress, 6) !== 'no') return null;
  const found = [verdict.ipv4.exit, verdict.ipv6.exit].find((place) => place?.conclusive === true);
  if (found === undefined || found === null) return null;
  const { countryCode, city, latitude, longitude, precision } = found;
  return { countryCode, region: null, city, latitude, longitude, precision, accuracyRadiusKm: null };
}
