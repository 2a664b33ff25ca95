import { describe, expect, test } from 'vitest';
import type { EgressReason, NameServer, Resolver } from '../../../native-host/protocol.ts';
import type { LocalResolver } from '../../../extension/exit/evidence.ts';
import { nameLeaks, nameNotes } from '../../../extension/exit/name-leaks.ts';
import { verdictOf } from '../../../extension/exit/verdict-of.ts';
import { egressWith, evidenceWith, interfaces, interfaceWith, nowMs, wifi } from './evidence.ts';

const router = '192.168.1.1 wlan0';
const inside = '10.2.0.1 wg0';
const here = '127.0.0.1 lo';

/** A computer with these servers, `ADDRESS INTERFACE ASKED` each; public traffic leaves by wg0. */
function names(
  resolver: Resolver,
  servers: string[],
  localResolvers: LocalResolver[] = [],
  reasons: EgressReason[] = [],
) {
  const nameServers = servers.map((server): NameServer => {
    const [address = '', name = '', asked = 'first'] = server.split(' ');
    const isAsked = asked === 'first' || asked === 'all' ? asked : 'fallback';
    return { address, interface: name === '-' ? null : name, asked: isAsked };
  });
  const others = [
    interfaceWith('eth0', 'ethernet'),
    interfaceWith('tailscale0', 'tunnel'),
    interfaceWith('gre1', 'tunnel'),
  ];
  const egress = egressWith({ resolver, nameServers, reasons, interfaces: [...interfaces, ...others] });
  return evidenceWith({ egress, localResolvers });
}

const leaksOf = (...given: Parameters<typeof names>): string[] =>
  nameLeaks(names(...given)).map((leak) =>
    leak.kind === 'dns-leak'
      ? `${leak.addresses.join()} by ${leak.interface} ${leak.forwardedBy ?? ''}`.trim()
      : leak.kind,
  );
const notesOf = (...given: Parameters<typeof names>): string[] =>
  nameNotes(names(...given)).map(({ kind, interface: name, forwardedBy }) => `${kind} ${name ?? forwardedBy ?? ''}`);

describe('the C library asks the first server', () => {
  test.each([
    [[`${router} first`, `${inside} fallback`], ['192.168.1.1 by wlan0'], []],
    [[`${inside} first`, `${router} fallback`], [], ['fallback-past-tunnel wlan0']],
    [[`${inside} all`, `${router} all`], ['192.168.1.1 by wlan0'], []], // options rotate
    [[`${here} first`, `${router} fallback`], [], ['forwarded-unseen 127.0.0.1', 'fallback-past-tunnel wlan0']],
    [['192.168.1.1 - first'], [], []],
    [['192.168.1.1 eth7 first'], [], []],
    [[], [], []],
  ])('%j', (servers, leaks, notes) => {
    expect(leaksOf('resolv.conf', servers)).toEqual(leaks);
    expect(notesOf('resolv.conf', servers)).toEqual(notes);
  });
});

describe('systemd-resolved asks every link at once', () => {
  test.each([
    [[`${router} all`, `${inside} all`], ['192.168.1.1 by wlan0']],
    [
      [`${inside} all`, '192.168.1.1 wlan0 all', '9.9.9.9 wlan0 all', '10.0.0.1 eth0 all'],
      ['192.168.1.1,9.9.9.9 by wlan0', '10.0.0.1 by eth0'],
    ],
    [[`${inside} all`], []],
    [[`${inside} all`, `${router} fallback`], []],
  ])('%j', (servers, leaks) => {
    expect(leaksOf('systemd-resolved', servers)).toEqual(leaks);
  });
});

test('of a resolver whose order is not known, a leak is what leaks in any order', () => {
  expect(leaksOf('other', [`${router} first`, '9.9.9.9 wlan0 fallback'])).toEqual(['192.168.1.1,9.9.9.9 by wlan0']);
  expect(leaksOf('other', [`${router} all`, `${inside} all`])).toEqual([]);
  expect(notesOf('other', [`${router} all`, `${inside} all`])).toEqual(['may-be-asked wlan0']);
  expect(leaksOf('other', [`${router} all`, `${here} all`])).toEqual([]);
});

test('another tunnel is said, and is no leak; one that does not encrypt is a leak', () => {
  expect(leaksOf('resolv.conf', ['100.100.100.100 tailscale0'])).toEqual([]);
  expect(notesOf('resolv.conf', ['100.100.100.100 tailscale0'])).toEqual(['by-other-tunnel tailscale0']);
  const open: EgressReason[] = [{ code: 'not-encrypted', interface: 'gre1', driver: 'gre' }];
  expect(leaksOf('resolv.conf', ['10.9.0.1 gre1'], [], open)).toEqual(['10.9.0.1 by gre1']);
  expect(notesOf('resolv.conf', [inside])).toEqual([]);
});

describe('a resolver on this computer', () => {
  const dnsmasq = (...upstreams: LocalResolver['upstreams'][number][]): LocalResolver[] => [
    { address: '127.0.0.1', program: 'dnsmasq', upstreams },
  ];
  const asked = (name: string | null, ...addresses: string[]) => ({ interface: name, addresses });

  test('leaks by where its own sockets lead', () => {
    const both = dnsmasq(asked('wg0', '10.2.0.1'), asked('wlan0', '9.9.9.9'));
    expect(leaksOf('resolv.conf', [here], both)).toEqual(['9.9.9.9 by wlan0 dnsmasq']);
    expect(notesOf('resolv.conf', [here], both)).toEqual([]);
    expect(leaksOf('resolv.conf', [here], dnsmasq(asked('wg0', '10.2.0.1')))).toEqual([]);
    expect(notesOf('resolv.conf', [here], dnsmasq(asked('wg0', '10.2.0.1')))).toEqual([]);
  });

  test.each([
    ['its sockets show nothing', dnsmasq(), 'forwarded-unseen dnsmasq'],
    ['its own interface is not known', dnsmasq(asked(null, '9.9.9.9')), 'forwarded-unseen dnsmasq'],
    ['its program is not known', [], 'forwarded-unseen 127.0.0.1'],
  ])('is neither a leak nor none where %s', (_, resolvers, note) => {
    expect(leaksOf('resolv.conf', [here], resolvers)).toEqual([]);
    expect(notesOf('resolv.conf', [here], resolvers)).toEqual([note]);
  });

  test('matters only while it is asked', () => {
    expect(leaksOf('resolv.conf', [inside, `${here} fallback`], dnsmasq(asked('wlan0', '9.9.9.9')))).toEqual([]);
  });
});

test('without a tunnel, or without an expectation, names leak nowhere', () => {
  const { egress } = names('resolv.conf', [router]);
  const direct = evidenceWith({ egress: egress && { ...egress, ipv4: wifi } });
  expect([...nameLeaks(direct), ...nameNotes(direct)]).toEqual([]);
  const leaks = (tunnel: boolean) =>
    verdictOf({ countries: [], tunnel }, names('resolv.conf', [router]), nowMs).leaks.map(({ kind }) => kind);
  expect([leaks(true), leaks(false)]).toEqual([['dns-leak'], []]);
});
