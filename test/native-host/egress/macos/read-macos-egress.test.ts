import { beforeEach, describe, expect, test } from 'vitest';
import { EgressUnreadable } from '../../../../native-host/egress/egress-reader.ts';
import { createMacosEgress } from '../../../../native-host/egress/macos/read-macos-egress.ts';
import { SysctlError } from '../../../../native-host/system/macos/sysctl.ts';
import { ProgramFailed, type ProgramOutput } from '../../../../native-host/system/run-program.ts';
import { addressMessage, interfaceMessage, routeMessage } from './routing-bytes.ts';

/** A Mac at home with a VPN for IPv4 alone: what sysctl and the system's programs say of it. */
let interfaces: Uint8Array[];
let routes: Uint8Array[];
let resolverChangedAtMs: number | null;
let answers: Map<string, ProgramOutput>;
let ran: string[];

beforeEach(() => {
  interfaces = [
    ...[interfaceMessage({ index: 1, name: 'lo0', type: 0x18, flags: 0x8049 }), addressMessage(1, '127.0.0.1')],
    ...[interfaceMessage({ index: 14, name: 'en0', type: 0x06, flags: 0x8863 }), addressMessage(14, 'fe80:e::1')],
    ...[addressMessage(14, '192.168.1.5'), addressMessage(14, '2001:db8::5'), addressMessage(14, '2001:db8::99')],
    ...[interfaceMessage({ index: 25, name: 'utun4', type: 0x01, flags: 0x8051 }), addressMessage(25, '10.8.0.2')],
  ];
  routes = [routeMessage({ index: 25, flags: 0x801, gateway: 25 })];
  resolverChangedAtMs = 1000;
  ran = [];
  answers = new Map([
    ['/sbin/ifconfig -v -a', said('en0: flags=8863<UP>\n\tinet6 2001:db8::99 prefixlen 64 temporary\n\ttype: Wi-Fi\n')],
    ['/sbin/route -n get 198.41.0.4', said('  interface: utun4\n      flags: <UP,DONE>\n')],
    ['/sbin/route -n get -inet6 2001:503:ba3e::2:30', said('    gateway: fe80::1%en0\n  interface: en0\n')],
    ['/sbin/route -n get 10.8.0.1', said('  interface: utun4\n')],
    ['/usr/sbin/scutil --dns', said('DNS configuration\n\nresolver #1\n  nameserver[0] : 10.8.0.1\n')],
  ]);
});

const said = (stdout: string, stderr = ''): ProgramOutput => ({ exitStatus: 0, stdout, stderr });

const open = () =>
  createMacosEgress({
    sysctl: (name) => Buffer.concat(name[4] === 6 ? interfaces : routes),
    run(path, args) {
      const command = [path, ...args].join(' ');
      ran.push(command);
      const answer = answers.get(command);
      if (answer === undefined) throw new ProgramFailed({ program: path, reason: 'ENOENT' });
      return answer;
    },
    resolverChangedAtMs: () => resolverChangedAtMs,
  });

test('tells each family its way out, with the address that the system prefers', () => {
  expect(open().read(5)).toMatchObject({
    takenAtMs: 5,
    ipv4: {
      interface: 'utun4',
      kind: 'tunnel',
      sourceAddress: '10.8.0.2',
      gateway: null,
      tunnel: 'yes',
      encrypts: null,
    },
    ipv6: {
      interface: 'en0',
      kind: 'wifi',
      sourceAddress: '2001:db8::99',
      gateway: 'fe80::1',
      tunnel: 'no',
      encrypts: false,
    },
    reasons: [],
  });
});

test('says that PPP beside another network may be a tunnel, since no route to a far end is asked for', () => {
  interfaces.push(
    interfaceMessage({ index: 26, name: 'ppp0', type: 0x17, flags: 0x8051 }),
    addressMessage(26, '10.9.0.2'),
  );
  answers.set('/sbin/route -n get 198.41.0.4', said('  interface: ppp0\n      flags: <UP,DONE>\n'));
  expect(open().read(5)).toMatchObject({
    ipv4: { interface: 'ppp0', kind: 'tunnel', tunnel: 'perhaps' },
    reasons: [{ code: 'ppp-may-be-uplink', interface: 'ppp0' }],
  });
});

test('names the interfaces and where the name servers are asked', () => {
  const { interfaces: shown, nameServers } = open().read(5);
  expect(shown.map(({ name, kind, up }) => `${name} ${kind} ${up}`)).toEqual([
    ...['lo0 loopback true', 'en0 wifi true', 'utun4 tunnel true'],
  ]);
  expect(nameServers).toEqual([{ address: '10.8.0.1', interface: 'utun4', asked: 'first' }]);
});

test('has no way where there is no route, and none without an address to leave from', () => {
  answers.set('/sbin/route -n get 198.41.0.4', said('', 'route: writing to routing socket: not in table\n'));
  answers.set('/sbin/route -n get -inet6 2001:503:ba3e::2:30', said('  interface: utun4\n'));
  expect(open().read(5)).toMatchObject({ ipv4: null, ipv6: null });
});

test('a default route to the loopback leads nowhere, and that is said', () => {
  answers.set(
    '/sbin/route -n get 198.41.0.4',
    said('    gateway: 127.0.0.1\n  interface: lo0\n      flags: <UP,GATEWAY>\n'),
  );
  expect(open().read(5)).toMatchObject({
    ipv4: null,
    reasons: [{ code: 'held-by-sink', family: 4, interface: 'lo0', driver: null }],
  });
});

test('an address of the link alone is none to leave from, but inside a tunnel it is', () => {
  const tunnel = interfaceMessage({ index: 25, name: 'utun4', type: 0x01, flags: 0x8051 });
  interfaces.splice(-2, 2, tunnel, addressMessage(25, '169.254.10.2'));
  expect(open().read(5).ipv4).toMatchObject({ interface: 'utun4', sourceAddress: '169.254.10.2', tunnel: 'yes' });
  const card = interfaceMessage({ index: 14, name: 'en0', type: 0x06, flags: 0x8863 });
  interfaces = [card, addressMessage(14, '169.254.7.7')];
  answers.set('/sbin/route -n get 198.41.0.4', said('  interface: en0\n'));
  expect(open().read(5)).toMatchObject({
    ipv4: null,
    reasons: [{ code: 'only-link-local', family: 4, interface: 'en0' }],
  });
});

describe('has changed', () => {
  test.each<[string, () => void]>([
    ['with another route', () => (routes = [routeMessage({ index: 14, flags: 0x803, gateway: '192.168.1.1' })])],
    ['with another address', () => interfaces.push(addressMessage(25, '10.8.0.3'))],
    ['with other name servers', () => (resolverChangedAtMs = 2000)],
  ])('%s, once, and no program is run to find that', (_, change) => {
    const reader = open();
    expect(reader.hasChanged()).toBe(false);
    change();
    expect([reader.hasChanged(), reader.hasChanged()]).toEqual([true, false]);
    expect(ran).toEqual([]);
  });
});

describe('is refused by name:', () => {
  const refusal = (ask: () => unknown): unknown => {
    try {
      return ask();
    } catch (error) {
      return error instanceof EgressUnreadable ? error.facts : error;
    }
  };

  test('a program that is not there', () => {
    answers.delete('/usr/sbin/scutil --dns');
    expect(refusal(() => open().read(5))).toEqual({ program: '/usr/sbin/scutil', reason: 'ENOENT' });
  });

  test('a table that the kernel does not give', () => {
    const system = { run: () => said(''), resolverChangedAtMs: () => null };
    const sysctl = (): never => {
      throw new SysctlError(1);
    };
    expect(refusal(() => createMacosEgress({ ...system, sysctl }))).toEqual({ call: 'sysctl', errno: 1 });
  });

  test('a table of another form', () => {
    interfaces = [Buffer.from([1, 0, 5, 18])];
    expect(refusal(open)).toEqual({ reason: 'message of 1 bytes at 0' });
  });
});
