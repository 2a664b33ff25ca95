import { expect, test } from 'vitest';
import { openNameServers } from '../../../../native-host/egress/linux/open-name-servers.ts';
import { ProgramFailed } from '../../../../native-host/system/run-program.ts';

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
  expect(read()).toEqual([
    { address: '192.0.2.53', linkIndex: null },
    { address: '127.0.0.1', linkIndex: null },
  ]);
  expect(world.asked).toBe(0);
});

test('behind its stub are those that systemd-resolved asks, each by its link', () => {
  expect(computer({ ...STUB, ...LISTED }).read()).toEqual([{ address: '10.8.0.1', linkIndex: 5 }]);
});

test.each([null, 'Failed to get property'])('without an answer (%j) they are those of its file', (said) => {
  const { read } = computer({ ...STUB, ...LISTED }, said);
  expect(read().map(({ address, linkIndex }) => [address, linkIndex])).toEqual([
    ['10.8.0.1', null],
    ['192.168.7.1', null],
  ]);
});

test('where nothing tells, the stub itself is named', () => {
  expect(computer(STUB, null).read()).toEqual([{ address: '127.0.0.53', linkIndex: null }]);
  expect(computer({}, null).read()).toEqual([]);
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
