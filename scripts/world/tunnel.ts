import { changeNetwork } from './change-network.ts';
import type { World } from './create-world.ts';

/**
 * A tunnel on the world's computer, with a kernel device and the routes that OpenVPN's `redirect-gateway def1` adds.
 * There is no server at its remote endpoint: packets sent into it are lost.
 */
export type Tunnel = {
  /** @param families whose traffic it takes; the other family keeps its route */
  readonly raise: (families?: readonly (4 | 6)[]) => void;
  readonly drop: () => void;
};

export const tunnelName = 'tun-test';

export function tunnelOf(world: Pick<World, 'name'>): Tunnel {
  return {
    raise(families = [4, 6]) {
      changeNetwork(world, `tuntap add ${tunnelName} mode tun\nlink set ${tunnelName} up`);
      for (const family of families) changeNetwork(world, routes[family]);
    },
    drop: () => changeNetwork(world, `link del ${tunnelName}`),
  };
}

const routes = {
  4: `
    addr add 10.8.0.2/24 dev ${tunnelName}
    route add 0.0.0.0/1 dev ${tunnelName}
    route add 128.0.0.0/1 dev ${tunnelName}`,
  6: `
    -6 addr add fd00:8::2/64 dev ${tunnelName} nodad
    -6 route add ::/1 dev ${tunnelName}
    -6 route add 8000::/1 dev ${tunnelName}`,
};
