import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { marker } from '../../native-host/location/mmdb/read-metadata.ts';
import type { DatabaseReply, DatabaseRequest } from '../../scripts/world/database-services.ts';
import { databaseHosts } from '../../scripts/world/start-database-services.ts';
import {
  dbIpCity,
  dbIpName,
  dbIpNetwork,
  dbIpPath,
  inUpdateWorld,
  lastMonth,
  serveDbIp,
  type UpdateWorld,
} from './in-update-world.ts';
import { leftIn, updateFailure } from './update-failure.ts';

const test = inUpdateWorld();
const { dbIp } = databaseHosts;

/**
 * The same database with two megabytes that do not compress between its data and its metadata, where no reader looks:
 * a client has taken some of them by the time that the connection is cut.
 */
function withPadding(database: Buffer): Buffer {
  const at = database.lastIndexOf(marker);
  return Buffer.concat([database.subarray(0, at), randomBytes(2_000_000), database.subarray(at)]);
}

/** The range that a request asks for; null where it asks for all. */
function rangeOf({ headers }: DatabaseRequest): string | null {
  const at = headers.indexOf('range');
  return at === -1 ? null : (headers[at + 1] ?? null);
}

test(
  'a silent service is given up, and what came is continued the next time',
  { timeout: 120_000 },
  async ({ user }) => {
    const packed = gzipSync(dbIpCity('City'));
    const body = user.file(packed);
    await user.services.serve(dbIp, dbIpPath('asn'), { body: user.file(gzipSync(dbIpNetwork('Network'))) });
    await user.services.serve(
      dbIp,
      dbIpPath('city'),
      { body, etag: '"a"', sendBytes: 100, stalls: true },
      { body, etag: '"a"' },
    );
    const { failed, stderr } = await updateFailure(user);
    expect(failed).toEqual({ code: 'no-progress', host: dbIp, seconds: 20 });
    expect(stderr).toContain('continues where it stopped');
    expect(leftIn(user)).toEqual([
      '.update',
      `.update/${dbIpName('city')}.part`,
      `.update/${dbIpName('city')}.part.of`,
    ]);
    const from = user.services.requests.length;
    expect(await user.tapmap(['database', 'update'])).toMatchObject({ status: 0 });
    const [request] = user.services.requests.slice(from);
    expect(request?.headers).toEqual(expect.arrayContaining(['range', 'bytes=100-', 'if-range', '"a"']));
  },
);

/** The city file in parts: what is there is `sent` bytes of one file, and the service has another reply now. */
const cutThen = (
  name: string,
  second: (user: UpdateWorld, packed: Buffer) => DatabaseReply,
  ranges: (string | null)[],
) => [name, second, ranges] as const;

test.for([
  cutThen('the same file, of which the rest is sent', ({ file }, packed) => ({ body: file(packed), etag: '"a"' }), [
    null,
    'a part',
  ]),
  cutThen('a new file, which is sent whole', ({ file }) => ({ body: file(gzipSync(dbIpCity('New'))), etag: '"b"' }), [
    null,
    'a part',
  ]),
  cutThen('a server that ignores ranges', ({ file }, packed) => ({ body: file(packed) }), [null, 'a part']),
  cutThen(
    'the rest of a new file, which is fetched anew',
    ({ file }) => ({ body: file(gzipSync(dbIpCity('New'))), etag: '"b"', ignoresIfRange: true }),
    [null, 'a part', null],
  ),
])('after a cut connection: %s', async ([, second, ranges], { user }) => {
  const packed = gzipSync(withPadding(dbIpCity('Old')));
  await user.services.serve(dbIp, dbIpPath('asn'), { body: user.file(gzipSync(dbIpNetwork('Network'))) });
  await user.services.serve(
    dbIp,
    dbIpPath('city'),
    { body: user.file(packed), etag: '"a"', sendBytes: 1_000_000 },
    second(user, packed),
  );
  const from = user.services.requests.length;
  expect(await user.tapmap(['database', 'update'])).toMatchObject({ status: 0, stderr: '' });
  const asked = user.services.requests.slice(from).filter(({ path }) => path === dbIpPath('city'));
  expect(asked.map((request) => (rangeOf(request) === null ? null : 'a part'))).toEqual(ranges);
});

test("a part of last month's file is continued while this month's is not out", async ({ user }) => {
  const body = user.file(gzipSync(withPadding(dbIpCity('City'))));
  await user.services.serve(dbIp, dbIpPath('city'), { status: 404 });
  await user.services.serve(dbIp, dbIpPath('asn'), { body: user.file(gzipSync(dbIpNetwork('Network'))) });
  await user.services.serve(
    dbIp,
    dbIpPath('city', lastMonth),
    { body, etag: '"a"', sendBytes: 1_000_000 },
    { status: 503 },
    { body, etag: '"a"' },
  );
  expect((await updateFailure(user)).failed).toMatchObject({ code: 'server-error' });
  expect(leftIn(user)).toContain(`.update/${dbIpName('city', lastMonth)}.part`);
  const from = user.services.requests.length;
  expect(await user.tapmap(['database', 'update'])).toMatchObject({ status: 0 });
  const asked = user.services.requests.slice(from).filter(({ path }) => path === dbIpPath('city', lastMonth));
  expect(asked.map((request) => rangeOf(request) !== null)).toEqual([true]);
  expect(leftIn(user).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a part without a word of which file it is of is not continued', async ({ user }) => {
  const packed = gzipSync(dbIpCity('City'));
  await user.services.serve(dbIp, dbIpPath('city'), { body: user.file(packed), sendBytes: 100 });
  const { failed } = await updateFailure(user);
  expect(failed).toMatchObject({ code: 'connection-cut' });
  await serveDbIp(user, 'City', 'Network');
  const from = user.services.requests.length;
  expect(await user.tapmap(['database', 'update'])).toMatchObject({ status: 0 });
  expect(user.services.requests.slice(from).flatMap(({ headers }) => headers)).not.toContain('range');
});
