import type { Egress, Way } from '../../native-host/protocol.ts';
import type { Family } from './evidence.ts';

/** The way out of one family; null where it has none, and as long as that is not known. */
export function wayOf(egress: Egress | null, family: Family): Way | null {
  return (family === 4 ? egress?.ipv4 : egress?.ipv6) ?? null;
}
