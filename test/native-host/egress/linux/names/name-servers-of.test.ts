import { expect, test } from 'vitest';
import { nameServersOf } from '../../../../../native-host/egress/linux/names/name-servers-of.ts';
import type { PolledServers } from '../../../../../native-host/egress/linux/names/open-name-servers.ts';
import type { Packet } from '../../../../../native-host/egress/routes.ts';

const links = [
  { index: 2, name: 'eth0' },
  { index: 7, name: 'tun0' },
].map((link) => ({ ...link, type: 1, driverKind: null, up: true }));

type Server = PolledServers['servers'][number];
const server = (address: string, link: Server['link'] = null, asked: Server['asked'] = 'fallback'): Server => ({
  ...{ address, link, asked },
});

/** With routes by index for addresses; link-local ones by the interface that is asked for alone. */
function found(
  servers: Server[],
  routes: Record<string, number> = {},
  resolver: PolledServers['resolver'] = 'resolv.conf',
) {
  const asked: [string, Packet | undefined][] = [];
  const routeTo = (address: string, packet?: Packet) => {
    asked.push([address, packet]);
    const interfaceIndex = packet?.boundIndex ?? routes[address];
    return interfaceIndex === undefined ? null : { interfaceIndex, gateway: null, sourceAddress: null };
  };
  return {
    asked,
    servers: nameServersOf({ resolver, servers }, links, { routeTo }).map(
      (one) => `${one.address} ${one.interface ?? '-'} ${one.asked}`,
    ),
  };
}

test('the kernel is asked as a query asks: by UDP to port 53', () => {
  const { asked, servers } = found([server('192.168.1.1', null, 'first')], { '192.168.1.1': 7 });
  expect(asked).toEqual([['192.168.1.1', { protocol: 17, remotePort: 53 }]]);
  expect(servers).toEqual(['192.168.1.1 tun0 first']);
});

test('a link-local server keeps its zone, and is asked by that interface', () => {
  const zoned = [server('fe80::1', 'eth0', 'first'), server('fe80::2', '7'), server('fe80::3', 'wlan9')];
  expect(found(zoned, { 'fe80::1': 7 }).servers).toEqual([
    'fe80::1%eth0 eth0 first',
    'fe80::2%7 tun0 fallback',
    'fe80::3%wlan9 - fallback',
  ]);
});

test('the first server that a route leads to is asked first', () => {
  const servers = [server('192.0.2.1', null, 'first'), server('192.0.2.2'), server('192.0.2.3')];
  expect(found(servers, { '192.0.2.2': 2, '192.0.2.3': 7 }).servers).toEqual([
    '192.0.2.1 - fallback',
    '192.0.2.2 eth0 first',
    '192.0.2.3 tun0 fallback',
  ]);
  expect(found(servers).servers).toEqual(['192.0.2.1 - fallback', '192.0.2.2 - fallback', '192.0.2.3 - fallback']);
});

test('of servers that are asked in turn, and of systemd-resolved, none is first', () => {
  const all = [server('192.0.2.1', null, 'all'), server('192.0.2.2', 2, 'all')];
  expect(found(all, { '192.0.2.1': 7 }).servers).toEqual(['192.0.2.1 tun0 all', '192.0.2.2 eth0 all']);
  expect(found(all, {}, 'systemd-resolved').servers).toEqual(['192.0.2.1 - all', '192.0.2.2 eth0 all']);
});
