import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { databaseHosts } from '../../scripts/world/start-database-services.ts';
import { tarOf } from '../native-host/update/tar-of.ts';
import { databasesOf, inUse, pathsSince } from './fetched-databases.ts';
import {
  dbIpName,
  inUpdateWorld,
  maxmindCity,
  maxmindNetwork,
  maxmindPath,
  serveDbIp,
  type UpdateWorld,
} from './in-update-world.ts';

const test = inUpdateWorld();
const { maxmind, storage } = databaseHosts;

const account = '123456';
const key = 'Abcd12_SecretLicenceKey_mmk';

/** Both databases at MaxMind, which sends to its storage for the archives. */
async function serveMaxmind({ services, file }: UpdateWorld, date: string): Promise<void> {
  for (const [edition, database] of [
    ['City', maxmindCity('MaxMind City')],
    ['ASN', maxmindNetwork('MaxMind Network')],
  ] as const) {
    const folder = `GeoLite2-${edition}_${date}`;
    const archive = gzipSync(
      tarOf(
        { name: `${folder}/`, content: Buffer.alloc(0), type: '5' },
        { name: `${folder}/COPYRIGHT.txt`, content: Buffer.from('x'.repeat(700)) },
        { name: `../../../../../../tmp/evil/GeoLite2-${edition}.mmdb`, content: database },
      ),
    );
    const sum = createHash('sha256').update(archive).digest('hex');
    await services.serve(maxmind, maxmindPath(edition, 'tar.gz.sha256'), {
      body: file(Buffer.from(`${sum}  ${folder}.tar.gz\n`)),
    });
    await services.serve(maxmind, maxmindPath(edition), {
      status: 302,
      headers: { location: `https://${storage}/${edition}.tar.gz?signature=x` },
    });
    await services.serve(storage, `/${edition}.tar.gz?signature=x`, { body: file(archive), etag: `"${date}"` });
  }
}

test("MaxMind's databases are fetched with the account, whose key goes to MaxMind alone", async ({ user }) => {
  await serveMaxmind(user, '20261124');
  const stored = await user.tapmap(['database', 'account'], { input: `${account}\n${key}\n` });
  expect(stored.status).toBe(0);
  const from = user.services.requests.length;
  const updated = await user.tapmap(['database', 'update', '--maxmind', '--json']);
  expect(updated).toMatchObject({ status: 0, stderr: '' });
  expect(databasesOf(user)).toEqual(['GeoLite2-ASN-20261124.mmdb', 'GeoLite2-City-20261124.mmdb']);
  expect(await inUse(user)).toMatchObject({
    problems: [],
    databases: [
      { type: 'GeoLite2-City', attribution: { url: 'https://www.maxmind.com/' } },
      { type: 'GeoLite2-ASN', attribution: { url: 'https://www.maxmind.com/' } },
    ],
  });

  const requests = user.services.requests.slice(from);
  expect(pathsSince(user, from)).toEqual(
    (['City', 'ASN'] as const).flatMap((edition) => [
      `${maxmind}${maxmindPath(edition, 'tar.gz.sha256')}`,
      `${maxmind}${maxmindPath(edition)}`,
      `${storage}/${edition}.tar.gz?signature=x`,
    ]),
  );
  const encoded = Buffer.from(`${account}:${key}`).toString('base64');
  for (const { host, path, headers } of requests) {
    const at = headers.findIndex((name) => name.toLowerCase() === 'authorization');
    expect(at === -1 ? null : headers[at + 1]).toBe(host === maxmind ? `Basic ${encoded}` : null);
    const others = at === -1 ? headers : headers.toSpliced(at, 2);
    for (const secret of [key, encoded, account]) expect(JSON.stringify([host, path, others])).not.toContain(secret);
  }
  for (const secret of [key, encoded, account]) {
    expect(JSON.stringify([stored, updated])).not.toContain(secret);
  }

  const again = user.services.requests.length;
  expect(await user.tapmap(['database', 'update', '--maxmind'])).toMatchObject({ status: 0 });
  expect(pathsSince(user, again)).toEqual(
    (['City', 'ASN'] as const).map((edition) => `${maxmind}${maxmindPath(edition, 'tar.gz.sha256')}`),
  );
});

test('what was fetched from one service replaces what was fetched from the other', async ({ user }) => {
  await serveMaxmind(user, '20261124');
  await serveDbIp(user, 'City', 'Network');
  await user.tapmap(['database', 'account'], { input: `${account}\n${key}\n` });
  await user.tapmap(['database', 'update']);
  await user.tapmap(['database', 'update', '--maxmind']);
  expect(databasesOf(user)).toEqual(['GeoLite2-ASN-20261124.mmdb', 'GeoLite2-City-20261124.mmdb']);
  await user.tapmap(['database', 'update']);
  expect(databasesOf(user)).toEqual([dbIpName('asn'), dbIpName('city')]);
});

test('an archive with another sum than MaxMind says is not used', async ({ user }) => {
  await serveMaxmind(user, '20261124');
  await user.services.serve(storage, '/City.tar.gz?signature=x', {
    body: user.file(gzipSync(tarOf({ name: 'GeoLite2-City.mmdb', content: maxmindCity('Another City') }))),
  });
  await user.tapmap(['database', 'account'], { input: `${account}\n${key}\n` });
  const { status, stdout, stderr } = await user.tapmap(['database', 'update', '--maxmind', '--json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({ databases: [], failures: [{ code: 'wrong-checksum' }] });
  expect(stderr).toContain('not the one that MaxMind says it is');
  expect(databasesOf(user)).toEqual([]);
});
