import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { databaseHosts } from '../../scripts/world/start-database-services.ts';
import { worldUsers } from '../../scripts/world/world-users.ts';
import { databasesOf, inUse, pathsSince } from './fetched-databases.ts';
import { dbIpCity, dbIpName, dbIpNetwork, dbIpPath, inUpdateWorld, lastMonth, serveDbIp } from './in-update-world.ts';

const test = inUpdateWorld();
const { dbIp } = databaseHosts;

test("this month's databases of DB-IP are fetched, tried, used and credited", async ({ user }) => {
  await serveDbIp(user, 'Fetched City', 'Fetched Network');
  const { status, stdout, stderr } = await user.tapmap(['database', 'update']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`Fetched ${join(user.databasesDir, dbIpName('city'))} (DBIP-City-Lite of `);
  expect(databasesOf(user)).toEqual([dbIpName('asn'), dbIpName('city')]);
  expect(statSync(user.databasesDir).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(user.databasesDir, '.update'))).toEqual(['fetched.json']);

  const credit = { text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com' };
  expect(await inUse(user)).toMatchObject({
    problems: [],
    databases: [
      { role: 'city', type: 'DBIP-City-Lite', builtIn: false, attribution: credit },
      { role: 'network', type: 'DBIP-ASN-Lite (compat=GeoLite2-ASN)', builtIn: false, attribution: credit },
    ],
  });
  const located = await user.tapmap(['locate', '--json', '193.0.6.139', '2001:67c:2e8:22::c100:68b']);
  const place = {
    countryCode: 'FR',
    region: 'Region',
    city: 'Fetched City',
    precision: 'city',
    accuracyRadiusKm: null,
  };
  const network = { asn: 64_501, organisation: 'Fetched Network' };
  expect(JSON.parse(located.stdout)).toMatchObject({
    results: [
      { place, network },
      { place, network },
    ],
  });
});

test('a second update asks for nothing that is there', async ({ user }) => {
  await serveDbIp(user, 'City', 'Network');
  await user.tapmap(['database', 'update']);
  const from = user.services.requests.length;
  const { status, stdout } = await user.tapmap(['database', 'update', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    databases: [
      { role: 'city', path: join(user.databasesDir, dbIpName('city')), outcome: 'current', inUse: true },
      { role: 'network', outcome: 'current', inUse: true },
    ],
    failures: [],
  });
  expect(pathsSince(user, from)).toEqual([]);
});

test("before this month's file is out, last month's is fetched, and later replaced by this month's", async ({
  user,
}) => {
  const { services, file, tapmap } = user;
  await services.serve(dbIp, dbIpPath('city'), { status: 404 });
  await services.serve(dbIp, dbIpPath('asn'), { status: 404 });
  await services.serve(dbIp, dbIpPath('city', lastMonth), { body: file(gzipSync(dbIpCity('Last Month'))) });
  await services.serve(dbIp, dbIpPath('asn', lastMonth), { body: file(gzipSync(dbIpNetwork('Last Month'))) });
  expect((await tapmap(['database', 'update'])).status).toBe(0);
  expect(databasesOf(user)).toEqual([dbIpName('asn', lastMonth), dbIpName('city', lastMonth)]);
  const own = join(user.databasesDir, 'dbip-city-lite-2019-01.mmdb');
  writeFileSync(own, dbIpCity('My own'));
  await serveDbIp(user, 'This Month', 'This Month');
  expect((await tapmap(['database', 'update'])).status).toBe(0);
  expect(databasesOf(user)).toEqual([dbIpName('asn'), 'dbip-city-lite-2019-01.mmdb', dbIpName('city')]);
});

test('a file of the user with the name of the one to fetch is never replaced', async ({ user }) => {
  await serveDbIp(user, 'City', 'Network');
  mkdirSync(user.databasesDir, { recursive: true });
  for (const dir of ['.local', '.local/share', '.local/share/tapmap', '.local/share/tapmap/databases'])
    chownSync(join(user.home, dir), worldUsers.resident.id, worldUsers.resident.id);
  const path = join(user.databasesDir, dbIpName('city'));
  writeFileSync(path, 'mine');
  const { status, stderr } = await user.tapmap(['database', 'update']);
  expect(status).toBe(1);
  expect(stderr).toContain(`${path} is not from TapMap and not a usable database. Move or rename it.`);
  expect(readFileSync(path, 'utf8')).toBe('mine');

  writeFileSync(path, dbIpCity('My own'));
  const from = user.services.requests.length;
  expect((await user.tapmap(['database', 'update'])).status).toBe(0);
  expect(pathsSince(user, from)).toEqual([`${dbIp}${dbIpPath('asn')}`]);
  expect(readFileSync(path).equals(dbIpCity('My own'))).toBe(true);
});

test('a fetched file that was damaged since is fetched again', async ({ user }) => {
  await serveDbIp(user, 'City', 'Network');
  await user.tapmap(['database', 'update']);
  const path = join(user.databasesDir, dbIpName('city'));
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path).fill('#', 0, 40));
  utimesSync(path, atime, mtime);
  const { status, stdout } = await user.tapmap(['database', 'update', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ databases: [{ outcome: 'fetched' }, { outcome: 'current' }] });
});
