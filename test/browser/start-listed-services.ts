import { services } from '../../extension/exit-check/services.ts';
import type { Family } from '../../extension/exit/evidence.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';

/**
 * Starts the listed check services in a world, under their own names and on their own ports; all of them on the same
 * addresses.
 */
export function startListedServices(world: World, ipv4: string, ipv6: string): Promise<EchoServices> {
  return startEchoServices(
    world,
    { address: ipv4, names: [...httpsNames(4), ...stunNames] },
    { address: ipv6, names: httpsNames(6) },
  );
}

function httpsNames(family: Family): string[] {
  const urls = services.flatMap(({ https }) => https.filter((each) => each.family === family));
  return urls.map(({ url }) => new URL(url).hostname);
}

const stunNames = [...new Set(services.map(({ stun }) => stun.url.replace(/^stun:|:\d+$/g, '')))];
