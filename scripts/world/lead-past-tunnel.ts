import { computerAddresses, gatewayAddresses } from './add-namespaces.ts';
import { changeNetwork } from './change-network.ts';
import type { World } from './create-world.ts';

/** Any number that is no other table's. */
const TABLE = 257;

/**
 * Leads what has the computer's own IPv4 address past tunnels, as Private Internet Access does: connections from before
 * the tunnel go on as they were. Without such a rule their packets go into the tunnel.
 *
 * @returns undoes it
 */
export function leadPastTunnel(world: Pick<World, 'name'>): () => void {
  const rule = `from ${computerAddresses.ipv4} table ${TABLE}`;
  changeNetwork(world, `route add default via ${gatewayAddresses.ipv4} table ${TABLE}\nrule add ${rule}`);
  return () => changeNetwork(world, `rule del ${rule}\nroute flush table ${TABLE}`);
}
