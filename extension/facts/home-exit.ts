import type { Place } from '../../native-host/protocol.ts';
import type { ExitState } from '../exit/exit-state.ts';
import { tunnelled } from '../exit/tunnel/leaves-by-tunnel.ts';

/**
 * The place of the exit where that is where the user is: of an address that others see, and that no tunnel and no proxy
 * stands before. Null where something may.
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
