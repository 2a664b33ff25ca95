import type { Evidence, Family } from './evidence.ts';
import { sentByRoute } from './sent-by-route.ts';
import { leadsPastOther } from './tunnel/leaves-by-tunnel.ts';

/**
 * Whether a family's route leads past the other's tunnel, and nothing shows that its packets do leave: a firewall may
 * drop them, as VPN apps let it do with a family that they do not carry, and that cannot be seen without administrator
 * rights.
 */
export function isUnseen(evidence: Evidence, family: Family): boolean {
  return leadsPastOther(evidence.egress, family) && !leaves(evidence, family);
}

/** Whether packets of a family were seen to leave and come back: by a connection of TCP, or by a check. */
function leaves({ leaving, check, proxy }: Evidence, family: Family): boolean {
  if (leaving.includes(family)) return true;
  if (check === null) return false;
  // Behind a proxy, the request of a check leaves by the proxy.
  const byHttps = proxy === null && check.https.some((result) => result.kind === 'seen' && result.family === family);
  return byHttps || sentByRoute(check).some((seen) => seen.family === family);
}
