import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { makeCgroup, type Cgroup } from '../../scripts/world/make-cgroup.ts';
import { worldUsers, type WorldUser } from '../../scripts/world/world-users.ts';
import { entries } from './host-client.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();
/** Null on a machine without cgroup v2: there services are unknown, which the tests expect, too. */
let group: Cgroup | null;
test.beforeAll(({ world }) => {
  group = makeCgroup(`${world.name}.service`);
});
test.afterAll(({ world }) => {
  world.end(); // a control group can be removed once it is empty
  group?.remove();
});

/** The connection of a program in the control group, in a snapshot. */
async function connectionFrom(
  world: World,
  user: WorldUser,
  keepSys: boolean,
): Promise<Record<string, unknown> | undefined> {
  const program = world.startConnector({ user });
  group?.add(program.pid);
  const { localPort } = await program.connect('193.0.6.139', 443);
  const connections = entries(takeSnapshot(world, { keepSys }), 'connections');
  await program.end();
  return connections.find((connection) => connection['localPort'] === localPort);
}

test("a program's service is that of its control group", async ({ world }) => {
  const connection = await connectionFrom(world, 'resident', true);
  expect(connection).toMatchObject({ processName: 'connector', service: group?.name ?? null });
});

test("a program's service is known where the host sees only its control group", async ({ world }) => {
  const connection = await connectionFrom(world, 'resident', false);
  expect(connection).toMatchObject({ processName: 'connector', service: group?.name ?? null });
});

test('a program that a VPN app excludes is in its group, whatever that is inside of', async ({ world }) => {
  // Two test runs at the same time have one of their own each.
  const excluded = group && makeCgroup(join(group.name, 'mullvad-exclusions'));
  const program = world.startConnector({});
  (excluded ?? group)?.add(program.pid);
  const { localPort } = await program.connect('193.0.6.139', 443);
  const connections = entries(takeSnapshot(world, { keepSys: true }), 'connections');
  await program.end();
  excluded?.remove();
  const connection = connections.find((one) => one['localPort'] === localPort);
  expect(connection).toMatchObject({ processName: 'connector', service: excluded && 'mullvad-exclusions' });
});

test("another user's connection has a service, but no program", async ({ world }) => {
  const connection = await connectionFrom(world, 'neighbour', true);
  const service = group?.name ?? null;
  expect(connection).toMatchObject({
    pid: null,
    processName: null,
    executable: null,
    owner: String(worldUsers.neighbour.id),
    service,
  });
});

test("where the host sees no control groups, another user's connection has no service", async ({ world }) => {
  const connection = await connectionFrom(world, 'neighbour', false);
  expect(connection).toMatchObject({ pid: null, processName: null, owner: 'neighbour', service: null });
});
