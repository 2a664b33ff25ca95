import { spawnSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import type { Connector } from '../../scripts/world/start-connector.ts';
import { worldUsers } from '../../scripts/world/world-users.ts';
import { copyWithoutFfi } from './copy-without-ffi.ts';
import { enterPrepared, takePreparedSnapshot } from './enter-prepared.ts';
import { entries } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** The remote addresses of its own and of the other user's connection. */
const OWN = '193.0.6.139';
const OWN_IPV6 = '2001:67c:2e8:22::c100:68b';
const NEIGHBOURS = '202.12.29.175';
let own: Connector;
let neighbours: Connector;
test.beforeAll(async ({ world }) => {
  own = world.startConnector();
  neighbours = world.startConnector({ user: 'neighbour' });
  await Promise.all([own.connect(OWN, 443), own.connect(OWN_IPV6, 443), neighbours.connect(NEIGHBOURS, 443)]);
});

const to = (seen: Record<string, unknown>, address: string): Record<string, unknown>[] =>
  entries(seen, 'connections').filter(({ remoteAddress }) => remoteAddress === address);

describe("where other users' processes are hidden (hidepid)", () => {
  const hidden = 'mount -t proc -o hidepid=2 proc /proc';

  test.for([
    ['netlink', () => undefined],
    ['procfs', copyWithoutFfi],
  ] as const)('%s names its own, and says that it cannot name others', ([source, program], { world }) => {
    const seen = takePreparedSnapshot(world, hidden, program(world));
    expect(seen).toMatchObject({ source, complete: false });
    expect(to(seen, OWN)).toMatchObject([{ pid: own.pid, processName: 'connector', owner: 'resident' }]);
    expect(to(seen, NEIGHBOURS)).toMatchObject([{ pid: null, processName: null, owner: 'neighbour' }]);
    expect(entries(seen, 'problems').map(({ code }) => code)).toContain('owners-hidden');
  });
});

describe('in a container', () => {
  test('without /sys and without user names every connection is there, with its numeric user id', ({ world }) => {
    const seen = takePreparedSnapshot(world, 'mount -t tmpfs none /sys; mount --bind /dev/null /etc/passwd');
    const owner = String(worldUsers.resident.id);
    expect(to(seen, OWN)).toMatchObject([{ pid: own.pid, processName: 'connector', owner, service: null }]);
    expect(to(seen, NEIGHBOURS)).toMatchObject([{ pid: null, owner: String(worldUsers.neighbour.id) }]);
  });

  test('without /proc every connection is there, but no program', ({ world }) => {
    const seen = takePreparedSnapshot(world, 'mount -t tmpfs none /proc');
    expect(seen).toMatchObject({ source: 'netlink', complete: false });
    expect(to(seen, OWN)).toMatchObject([{ pid: null, processName: null, owner: 'resident', state: 'ESTABLISHED' }]);
    expect(entries(seen, 'problems').map(({ code }) => code)).toContain('owners-hidden');
  });
});

describe('without IPv6', () => {
  /** Mounts only the IPv4 tables over this process's own /proc/net, which it keeps on exec. */
  const ipv4Alone = `
    mkdir -p "$TMPDIR/net" && mount -t tmpfs none "$TMPDIR/net"
    for table in tcp udp; do touch "$TMPDIR/net/$table"; mount --bind /proc/self/net/$table "$TMPDIR/net/$table"; done
    mount --rbind "$TMPDIR/net" /proc/$$/net`;

  test('the text tables of IPv4 are enough', ({ world }) => {
    const script = `TMPDIR=${world.scratchDir}${ipv4Alone}`;
    const seen = takePreparedSnapshot(world, script, copyWithoutFfi(world));
    expect(seen).toMatchObject({ source: 'procfs' });
    expect(to(seen, OWN)).toMatchObject([{ pid: own.pid }]);
    expect(to(seen, OWN_IPV6)).toEqual([]);
  });

  test('a computer with IPv6 disabled is read like any other', ({ world }) => {
    const seen = takePreparedSnapshot(world, 'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6');
    expect(seen).toMatchObject({ source: 'netlink' });
    expect(to(seen, OWN)).toMatchObject([{ pid: own.pid }]);
    expect(entries(seen, 'problems').map(({ code }) => code)).not.toContain('sockets-unreadable');
  });
});

describe('where the system pretends to have no sockets (WSL 1)', () => {
  /** The text tables with their headings alone, for this process, which it keeps on exec. */
  const headingsAlone = `
    mkdir -p "$TMPDIR/none" && mount -t tmpfs none "$TMPDIR/none"
    for table in tcp tcp6 udp udp6; do head -n 1 /proc/self/net/$table > "$TMPDIR/none/$table"; done
    mount --rbind "$TMPDIR/none" /proc/$$/net`;

  test('without netlink, and with tables that lack rows, it is an error and never an empty list', ({ world }) => {
    const script = `TMPDIR=${world.scratchDir}${headingsAlone}`;
    const command = [world.nodePath, copyWithoutFfi(world), 'snapshot', '--json'];
    const [program = '', ...args] = enterPrepared(world, script, command);
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/Cannot read this computer's network sockets .*does not show a connection that exists/);
  });
});
