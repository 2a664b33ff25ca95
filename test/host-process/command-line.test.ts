import { spawn, spawnSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

function tapmap(world: World, ...args: string[]) {
  const [program = '', ...rest] = world.enter([world.nodePath, 'dist/native-host/tapmap.js', ...args]);
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const FIELDS = [
  ...['id', 'protocol', 'family', 'localAddress', 'localPort', 'remoteAddress', 'remotePort', 'state', 'direction'],
  ...['scope', 'pid', 'processName', 'executable', 'owner', 'service', 'namespace', 'firstSeenMs', 'lastSeenMs'],
  ...['closedAtMs', 'rttMs', 'minRttMs', 'bytesSent', 'bytesReceived', 'interface', 'place', 'network'],
  ...['routeInterface', 'traits'],
];

test('snapshot --json prints every field of every connection', async ({ world }) => {
  const program = world.startConnector();
  await program.connect('193.0.6.139', 443);
  const { status, stdout } = tapmap(world, 'snapshot', '--json');
  const snapshot: unknown = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(snapshot).toMatchObject({ source: 'netlink', platform: 'linux', complete: true });
  const connections: unknown = isRecord(snapshot) ? snapshot['connections'] : [];
  expect(Array.isArray(connections) && connections.length > 0).toBe(true);
  for (const connection of Array.isArray(connections) ? connections : []) {
    expect(Object.keys(isRecord(connection) ? connection : {}).sort()).toEqual([...FIELDS].sort());
  }
  await program.end();
});

test('a name with terminal control sequences is printed as text', async ({ world }) => {
  const program = world.startConnector({ processName: 'evil\u001b[2J\nname' });
  await program.connect('193.0.6.139', 443);
  const { stdout } = tapmap(world, 'snapshot');
  expect(stdout).toContain('evil\\u001b[2J\\u000aname');
  expect(stdout).not.toContain('\u001b');
  await program.end();
});

test('egress --json agrees with the system', ({ world }) => {
  const { stdout } = tapmap(world, 'egress', '--json');
  const egress: unknown = JSON.parse(stdout);
  const [program = '', ...args] = world.enter(['ip', '-json', 'route', 'get', '198.41.0.4']);
  const [route]: unknown[] = JSON.parse(spawnSync(program, args, { encoding: 'utf8' }).stdout) as unknown[];
  const { dev, gateway = null, prefsrc } = isRecord(route) ? route : {};
  expect(egress).toMatchObject({ ipv4: { interface: dev, gateway, sourceAddress: prefsrc } });
});

describe('watch', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)(
    'writes a line for each poll until %s, then exits with 0',
    async (signal, { world }) => {
      const [program = '', ...args] = world.enter([
        world.nodePath,
        'dist/native-host/tapmap.js',
        'watch',
        '--json',
        '--interval',
        '0.1',
      ]);
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let text = '';
      const hasFour = new Promise<void>((resolve) => {
        child.stdout.on('data', (data: Buffer) => {
          text += data.toString();
          if (text.split('\n').length > 4) resolve();
        });
      });
      await hasFour;
      child.kill(signal);
      const status = await new Promise((resolve) => child.once('close', resolve));
      expect(status).toBe(0);
      const lines = text
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(lines.map((line) => isRecord(line) && line['type'])).toEqual([
        'snapshot',
        ...lines.slice(1).map(() => 'changes'),
      ]);
    },
  );

  test('ends silently when its output is no longer read', ({ world }) => {
    const [program = '', ...args] = world.enter([
      'sh',
      '-c',
      `${world.nodePath} dist/native-host/tapmap.js watch --json --interval 0.1 | head -n 1`,
    ]);
    const { stderr, status } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
    expect([stderr, status]).toEqual(['', 0]);
  });
});

test.for([
  [['poll']],
  [['snapshot', 'now']],
  [['snapshot', '--jsn']],
  [['watch', '--interval', '0.05']],
  [['watch', '--interval', 'soon']],
  [['watch', '--interval', '-1']],
  [['locate']],
] as const)('%j is wrong usage: status 2 and a sentence', ([args], { world }) => {
  const { status, stdout, stderr } = tapmap(world, ...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^tapmap: .+/);
});

test('locate --json responds in the requested order, also for text that is not an address', ({ world }) => {
  const { status, stdout } = tapmap(world, 'locate', '--json', 'nonsense', '127.0.0.1', '08.8.8.8');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    results: [
      { address: 'nonsense', scope: null },
      { address: '127.0.0.1', scope: 'loopback', place: null },
      { address: '08.8.8.8', scope: null },
    ],
  });
});
