import type { Place } from '../../native-host/protocol.ts';
import type { ExitState } from '../exit/exit-state.ts';
import { mayUseTunnel } from '../exit/tunnel/may-use-tunnel.ts';
import { families } from '../validation/contract-words.ts';

/**
 * The place of the exit if that is the user's own location: the public address that other servers see, with no tunnel
 * or proxy in between. Null if there may be one.
 */
export function homeExit(exit: ExitState | null): Place | null {
  if (exit === null) return null;
  const { verdict, evidence } = exit;
  const { egress, ipsec, proxy } = evidence;
  if (egress === null || ipsec.length > 0 || proxy !== null) return null;
  if (families.some((family) => mayUseTunnel(egress, family))) return null;
  const found = [verdict.ipv4.exit, verdict.ipv6.exit].find((place) => place?.conclusive === true);
  if (found === undefined || found === null) return null;
  const { countryCode, city, latitude, longitude, precision } = found;
  return { countryCode, region: null, city, latitude, longitude, precision, accuracyRadiusKm: null };
}
