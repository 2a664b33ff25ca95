import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseInTar } from '../../../native-host/update/database-in-tar.ts';
import { UpdateFailed } from '../../../native-host/update/update-failed.ts';
import { tarOf } from './tar-of.ts';

/** What comes out when the archive comes in pieces of this many bytes. */
async function unpacked(archive: Buffer, pieceBytes = 1000): Promise<Buffer> {
  async function* pieces() {
    for (let at = 0; at < archive.length; at += pieceBytes) {
      await Promise.resolve();
      yield archive.subarray(at, at + pieceBytes);
    }
  }
  const parts: Buffer[] = [];
  for await (const part of databaseInTar(pieces())) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const codeOf = (archive: Buffer): Promise<unknown> =>
  unpacked(archive).then(
    () => null,
    (error: unknown) => (error instanceof UpdateFailed ? error.code : error),
  );

const content = randomBytes(3000);
const file = { name: 'GeoLite2-City_20261124/GeoLite2-City.mmdb', content };
const note = { name: 'GeoLite2-City_20261124/LICENSE.txt', content: Buffer.from('words') };

test.each([1, 7, 511, 512, 513, 100_000])(
  'the database among other files, in pieces of %i bytes',
  async (pieceBytes) => {
    expect((await unpacked(tarOf(note, file, note), pieceBytes)).equals(content)).toBe(true);
  },
);

test.each(['ustar', 'gnu', 'pax', 'v7'])('an archive of tar(1) in the format %s', async (format) => {
  const folder = mkdtempSync(join(tmpdir(), 'tapmap-tar-'));
  mkdirSync(join(folder, 'GeoLite2-City_20261124'));
  writeFileSync(join(folder, file.name), content);
  writeFileSync(join(folder, note.name), note.content);
  const args = [`--format=${format}`, '-cf', '-', '-C', folder, 'GeoLite2-City_20261124'];
  const { stdout } = spawnSync('tar', args, { maxBuffer: 1 << 24 });
  rmSync(folder, { recursive: true });
  expect((await unpacked(stdout)).equals(content)).toBe(true);
});

test('what is no archive, or has not one database, is a wrong file', async () => {
  expect(await codeOf(randomBytes(2000))).toBe('wrong-file');
  expect(await codeOf(Buffer.alloc(0))).toBe('wrong-file');
  expect(await codeOf(tarOf(note))).toBe('wrong-file');
  expect(await codeOf(tarOf(file, file))).toBe('wrong-file');
  expect(await codeOf(tarOf({ ...file, type: '2' }))).toBe('wrong-file'); // a link of that name
});

test('an archive that ends within the database is damaged', async () => {
  expect(await codeOf(tarOf(file).subarray(0, 2000))).toBe('damaged-archive');
});

test('no bytes make it fail in another way', async () => {
  const bytes = fc.uint8Array({ maxLength: 1200 }).map((array) => Buffer.from(array));
  const changed = fc.tuple(fc.nat(700), fc.nat(255)).map(([at, byte]) => {
    const archive = tarOf(note, file);
    archive[at] = byte;
    return archive;
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, changed), async (archive) => {
      expect([null, 'wrong-file', 'damaged-archive']).toContain(await codeOf(archive));
    }),
  );
});
