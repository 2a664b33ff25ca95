import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { databasePort } from '../../scripts/world/database-port.ts';
import { databaseHosts } from '../../scripts/world/start-database-services.ts';
import { badReplies } from './bad-replies.ts';
import { dbIpPath, inUpdateWorld, lastMonth, serveDbIp } from './in-update-world.ts';
import { leftIn, updateFailure } from './update-failure.ts';

const test = inUpdateWorld();
const { dbIp } = databaseHosts;

const nothing = ['.update'];

test.for(badReplies)('%s is a clear error, and leaves nothing', async ([, reply, failed, words], { user }) => {
  await user.services.serve(dbIp, dbIpPath('city'), reply(user));
  const found = await updateFailure(user);
  expect(found.failed).toMatchObject(failed);
  expect(found.stderr).toContain(words);
  expect(found.stderr).not.toMatch(/\n.*at /); // no stack
  expect(leftIn(user)).toEqual(nothing);
});

test('neither month there is a clear error', async ({ user }) => {
  await user.services.serve(dbIp, dbIpPath('city'), { status: 404 });
  await user.services.serve(dbIp, dbIpPath('city', lastMonth), { status: 404 });
  const { failed, stderr } = await updateFailure(user);
  expect(failed).toMatchObject({ code: 'not-found', host: dbIp, status: 404 });
  expect(stderr).toContain("neither this month's file nor last month's");
});

test('a file that unpacks to more than 500 MB ends there', async ({ user }) => {
  const bomb = gzipSync(Buffer.alloc(510_000_000), { level: 1 });
  await user.services.serve(dbIp, dbIpPath('city'), { body: user.file(bomb) });
  const { failed } = await updateFailure(user);
  expect(failed).toEqual({ code: 'too-large', limitBytes: 500_000_000 });
  expect(leftIn(user)).toEqual(nothing);
});

test('a certificate that is not trusted is refused, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async ({ user }) => {
  await serveDbIp(user, 'City', 'Network');
  const from = user.services.requests.length;
  const env = { NODE_EXTRA_CA_CERTS: undefined, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' };
  const { failed, stderr } = await updateFailure(user, { env });
  expect(failed).toMatchObject({ code: 'certificate', host: dbIp });
  expect(stderr).toContain('The certificate of download.db-ip.com was not accepted');
  expect(user.services.requests.slice(from)).toEqual([]);
});

test('a certificate for another name is refused', async ({ user, world }) => {
  world.internet.addHost({ address: '104.18.8.91', names: ['other.example'], httpsPort: databasePort });
  await user.services.serve(dbIp, dbIpPath('city'), { status: 302, headers: { location: 'https://other.example/x' } });
  const { failed } = await updateFailure(user);
  expect(failed).toEqual({ code: 'certificate', host: 'other.example', error: 'ERR_TLS_CERT_ALTNAME_INVALID' });
});

test.for([
  ['a name server', '/etc/resolv.conf', 'nameserver 127.0.0.9', 'name-unresolved', 'No address was found for'],
  ['a service', '/etc/hosts', '127.0.0.9 download.db-ip.com', 'unreachable', 'No connection to'],
] as const)('without %s there is a clear error', async ([, file, text, code, words], { user, world }) => {
  const other = join(world.scratchDir, code);
  writeFileSync(other, `${text}\n`);
  const { failed, stderr } = await updateFailure(user, { prepare: `mount --bind ${other} ${file}` });
  expect(failed).toMatchObject({ code, host: dbIp });
  expect(stderr).toContain(`${words} download.db-ip.com`);
});
