import { expect, test } from 'vitest';
import { openNameServers } from '../../../../../native-host/egress/linux/names/open-name-servers.ts';
import { ProgramFailed } from '../../../../../native-host/system/run-program.ts';

const answer = '{"data":[[5,2,[10,8,0,1]]]}\n{"data":[[5,".",true]]}';

/** A computer with these files; `said` is what systemd-resolved answers, null where there is no bus. */
function computer(files: Record<string, string>, said: string | null = answer) {
  const world = { files, said, changedAtMs: 1, nowMs: 0, asked: 0 };
  const servers = openNameServers({
    text: (path) => world.files[path] ?? null,
    changedAtMs: () => world.changedAtMs,
    nowMs: () => world.nowMs,
    run(program) {
      world.asked++;
      if (world.said === null) throw new ProgramFailed({ program, reason: 'ENOENT' });
      return { exitStatus: 0, stdout: world.said, stderr: '' };
    },
  });
  return { world, ...servers };
}
const STUB = { '/etc/resolv.conf': 'nameserver 127.0.0.53\n' };
const LISTED = { '/run/systemd/resolve/resolv.conf': 'nameserver 10.8.0.1\nnameserver 192.168.7.1\n' };

test('servers that resolv.conf names are asked by the routes, whatever systemd-resolved knows', () => {
  const { read, world } = computer({ ...LISTED, '/etc/resolv.conf': 'nameserver 192.0.2.53\nnameserver 127.0.0.1\n' });
  expect(read()).toEqual({
    resolver: 'resolv.conf',
    servers: [
      { address: '192.0.2.53', link: null, asked: 'first' },
      { address: '127.0.0.1', link: null, asked: 'fallback' },
    ],
  });
  expect(world.asked).toBe(0);
});

test('behind its stub are those that systemd-resolved asks, each by its link', () => {
  expect(computer({ ...STUB, ...LISTED }).read()).toEqual({
    resolver: 'systemd-resolved',
    servers: [{ address: '10.8.0.1', link: 5, asked: 'all' }],
  });
});

test.each([null, 'Failed to get property'])(
  'without an answer (%j) they are those of its file, in no known order',
  (said) => {
    expect(computer({ ...STUB, ...LISTED }, said).read()).toEqual({
      resolver: 'other',
      servers: [
        { address: '10.8.0.1', link: null, asked: 'all' },
        { address: '192.168.7.1', link: null, asked: 'all' },
      ],
    });
  },
);

test('where nothing tells, the stub itself is named', () => {
  expect(computer(STUB, null).read()).toEqual({
    resolver: 'resolv.conf',
    servers: [{ address: '127.0.0.53', link: null, asked: 'first' }],
  });
  expect(computer({}, null).read().servers).toEqual([]);
});

test.each([
  ['127.0.0.53 192.0.2.53', 'systemd-resolved', ['10.8.0.1 all', '192.0.2.53 fallback']],
  ['192.0.2.53 127.0.0.53', 'resolv.conf', ['192.0.2.53 first', '10.8.0.1 fallback']],
  ['127.0.0.53 127.0.0.54', 'systemd-resolved', ['10.8.0.1 all']],
])('beside other servers (%s) its stub keeps its turn', (named, resolver, expected) => {
  const text = named
    .split(' ')
    .map((address) => `nameserver ${address}`)
    .join('\n');
  const read = computer({ '/etc/resolv.conf': text }).read();
  expect([read.resolver, read.servers.map(({ address, asked }) => `${address} ${asked}`)]).toEqual([
    resolver,
    expected,
  ]);
});

test('with `options rotate` each is asked', () => {
  const text = 'options rotate\nnameserver 192.0.2.1\nnameserver fe80::1%eth0\n';
  expect(computer({ '/etc/resolv.conf': text }).read().servers).toEqual([
    { address: '192.0.2.1', link: null, asked: 'all' },
    { address: 'fe80::1', link: 'eth0', asked: 'all' },
  ]);
});

test('systemd-resolved is asked again only when a file changed', () => {
  const { read, hasChanged, world } = computer(STUB);
  read();
  read();
  world.nowMs = 1000;
  expect([world.asked, hasChanged()]).toEqual([1, false]);
  world.changedAtMs = 2;
  expect(hasChanged()).toBe(false);
  world.nowMs = 2000;
  expect([hasChanged(), hasChanged()]).toEqual([true, false]);
  read();
  expect(world.asked).toBe(2);
});
