import type { Egress } from '../../native-host/protocol.ts';
import { families } from '../validation/contract-words.ts';
import type { Family } from './evidence.ts';
import type { CheckSettings, ExitSettings } from './exit-choice.ts';
import { ipsecByRoute } from './tunnel/ipsec-families.ts';
import { mayUseTunnel } from './tunnel/may-use-tunnel.ts';
import { leavesWhollyByTunnel } from './tunnel/past-routes.ts';
import { routedFamilies } from './tunnel/route-for.ts';
import type { ExitChoice } from './verdict.ts';

/** What a check asks: over HTTPS by these IP versions, and whether over UDP. */
export type CheckScope = { families: readonly Family[]; udp: boolean };

/** `everyInterface`: whether the browser sends UDP from every interface, whatever the route. */
type Circumstances = { byItself: boolean; everyInterface: boolean };

/**
 * What a check may ask now. On a click all that has a route; by itself nothing outside a tunnel that the user requires:
 * only families all of which leaves by one for sure, and UDP only where the browser can send it by no other route.
 *
 * @param egress null while it is unknown, so that no tunnel is known to be up
 */
export function checkScope(
  { choice, check }: ExitSettings,
  egress: Egress | null,
  { byItself, everyInterface }: Circumstances,
): CheckScope {
  const routed = routedFamilies(egress);
  const udp = routed.length > 0 && asksUdp(check, egress, everyInterface);
  if (!byItself || !choice.tunnel) return { families: routed, udp };
  const inside = routed.filter((family) => leavesWhollyByTunnel(egress, family));
  return { families: inside, udp: udp && !everyInterface && inside.length === routed.length };
}

/** As the user chose; else not where the requests may leave past a tunnel that is, or may be, up. */
function asksUdp({ httpsOnly }: CheckSettings, egress: Egress | null, everyInterface: boolean): boolean {
  if (httpsOnly !== null) return !httpsOnly;
  if (!everyInterface) return true;
  return (
    egress !== null && ipsecByRoute(egress).length === 0 && !families.some((family) => mayUseTunnel(egress, family))
  );
}

/**
 * The families that a check on a click asks outside a required tunnel; `unknown` if there may be some.
 *
 * @param egress null while it is unknown
 */
export function askedOutside({ tunnel }: ExitChoice, egress: Egress | null): readonly Family[] | 'unknown' {
  if (!tunnel) return [];
  if (egress === null) return 'unknown';
  const routed = routedFamilies(egress);
  const outside = ipsecByRoute(egress).length > 0 ? [] : routed.filter((family) => !mayUseTunnel(egress, family));
  if (outside.length > 0) return outside;
  return routed.every((family) => leavesWhollyByTunnel(egress, family)) ? [] : 'unknown';
}
