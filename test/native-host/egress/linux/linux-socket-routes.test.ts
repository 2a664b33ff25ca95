import { expect, test } from 'vitest';
import { linuxSocketRoutes } from '../../../../native-host/egress/linux/linux-socket-routes.ts';
import { NetlinkError } from '../../../../native-host/system/linux/netlink.ts';
import type { RoutedConnection } from '../../../../native-host/egress/socket-routes.ts';
import { ruleOf } from './rule-of.ts';
import type { Packet, RoutingRule } from '../../../../native-host/egress/routes.ts';

const eth0 = { index: 2, name: 'eth0', type: 1, driverKind: null, up: true };
const wg0 = { index: 3, name: 'wg0', type: 65_534, driverKind: 'wireguard', up: true };
const connection: RoutedConnection = {
  ...{ protocol: 'tcp', localAddress: '192.0.2.7', localPort: 40_000, remoteAddress: '193.0.6.139', remotePort: 443 },
  ...{ interface: 'eth0', owner: 'nobody' },
};

function kernel(leadsTo: (packet: Packet) => number | null, rules: RoutingRule[] = []) {
  const world = { links: [eth0, wg0], changed: false, nowMs: 10_000, asked: [] as Packet[], fails: false };
  const routes = linuxSocketRoutes(
    {
      links() {
        if (world.fails) throw new NetlinkError('recv', 105);
        return world.links;
      },
      rules: () => rules,
      routeTo(_, packet = {}) {
        world.asked.push(packet);
        const interfaceIndex = leadsTo(packet);
        return interfaceIndex === null ? null : { interfaceIndex, gateway: null, sourceAddress: null };
      },
      hasChanged() {
        const { changed } = world;
        world.changed = false;
        return changed;
      },
    },
    () => world.nowMs,
  );
  return { world, routes };
}

test('the kernel is asked with the address, device, protocol and ports of the socket, once', () => {
  const { world, routes } = kernel(() => 3);
  expect(routes.haveChanged()).toBe(true);
  expect([routes.of(connection, 2), routes.of(connection, 2)]).toEqual(['wg0', 'wg0']);
  expect(world.asked).toEqual([
    { sourceAddress: '192.0.2.7', boundIndex: 2, protocol: 6, localPort: 40_000, remotePort: 443 },
  ]);
});

test('without a tunnel nothing is asked, and nothing changes', () => {
  const { world, routes } = kernel(() => 2);
  world.links = [eth0, { ...wg0, up: false }];
  expect([routes.haveChanged(), routes.of(connection, 0)]).toEqual([false, null]);
  expect(world.asked).toEqual([]);
});

test('after a change it is asked again, but not more than once a second', () => {
  let out = 3;
  const { world, routes } = kernel(() => out);
  routes.haveChanged();
  expect(routes.of(connection, 0)).toBe('wg0');
  out = 2;
  world.changed = true;
  world.nowMs += 500;
  expect([routes.haveChanged(), routes.of(connection, 0)]).toEqual([false, 'wg0']);
  world.nowMs += 500;
  expect([routes.haveChanged(), routes.of(connection, 0), routes.haveChanged()]).toEqual([true, 'eth0', false]);
});

test('a route that is refused is no interface', () => {
  const { routes } = kernel(() => null);
  routes.haveChanged();
  expect(routes.of(connection, 0)).toBeNull();
});

test("a socket with the tunnel's address keeps the route that gave it, whatever rules there are for bound sockets", () => {
  const { routes } = kernel(({ sourceAddress }) => (sourceAddress === undefined ? 3 : 2));
  routes.haveChanged();
  expect(routes.of({ ...connection, localAddress: '10.8.0.2', interface: 'wg0' }, 0)).toBe('wg0');
  expect(routes.of(connection, 0)).toBe('eth0');
});

test('where rules select by user, sockets of other users are not told', () => {
  const { routes } = kernel(() => 3, [ruleOf({ users: { from: 1000, to: 1000 } })]);
  routes.haveChanged();
  expect(routes.of({ ...connection, owner: 'somebody-else' }, 0)).toBeNull();
});

test('where rules select by port, two connections to one address may differ', () => {
  const { routes } = kernel(
    ({ remotePort }) => (remotePort === 443 ? 3 : 2),
    [ruleOf({ remotePorts: { from: 22, to: 22 } })],
  );
  routes.haveChanged();
  expect([routes.of(connection, 0), routes.of({ ...connection, remotePort: 22 }, 0)]).toEqual(['wg0', 'eth0']);
});

test('what cannot be read is not told, and tried again', () => {
  const { world, routes } = kernel(() => 3);
  routes.haveChanged();
  world.fails = true;
  world.changed = true;
  world.nowMs += 2000;
  expect([routes.haveChanged(), routes.of(connection, 0)]).toEqual([true, null]);
  world.fails = false;
  world.nowMs += 2000;
  expect([routes.haveChanged(), routes.of(connection, 0)]).toEqual([true, 'wg0']);
});
