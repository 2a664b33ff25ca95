import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { DatabaseReply } from '../../scripts/world/database-services.ts';
import { databaseHosts } from '../../scripts/world/start-database-services.ts';
import { databaseOf } from '../native-host/location/database-of.ts';
import { dbIpCity, dbIpNetwork, dbIpPath, type UpdateWorld } from './in-update-world.ts';

const { dbIp, storage } = databaseHosts;
const incompressible = gzipSync(randomBytes(3_000_000));
const page = Buffer.from('<!doctype html><title>Sign in</title><p>Accept the terms of this network.');

/** What a service may send in the place of a database, the failure that it is, and words of the sentence. */
export const badReplies: [what: string, reply: (user: UpdateWorld) => DatabaseReply, failed: object, words: string][] =
  [
    ['401', () => ({ status: 401 }), { code: 'account-refused', status: 401 }, 'does not accept the account id'],
    ['403', () => ({ status: 403 }), { code: 'forbidden', status: 403 }, 'refuses the file'],
    [
      '429 with a time',
      () => ({ status: 429, headers: { 'retry-after': '1800' } }),
      { code: 'too-many-requests', retryAfterSeconds: 1800 },
      'Try again in 30 minutes',
    ],
    ['429', () => ({ status: 429 }), { code: 'too-many-requests', retryAfterSeconds: null }, 'Try again tomorrow'],
    ['503', () => ({ status: 503 }), { code: 'server-error', status: 503 }, 'a fault of its own (status 503)'],
    ['a status of no use', () => ({ status: 204 }), { code: 'unexpected-status', status: 204 }, 'status 204'],
    [
      'a page',
      ({ file }) => ({ body: file(page), headers: { 'content-type': 'text/html' } }),
      { code: 'wrong-file' },
      'not a location database',
    ],
    ['nothing', () => ({}), { code: 'wrong-file' }, 'not a location database'],
    [
      'a packed page',
      ({ file }) => ({ body: file(gzipSync(page)) }),
      { code: 'unusable', reason: 'not-a-database' },
      'did not pass the trial',
    ],
    [
      'a network database in place of the cities',
      ({ file }) => ({ body: file(gzipSync(dbIpNetwork('Wrong'))) }),
      { code: 'unusable', reason: 'wrong-kind' },
      'did not pass the trial',
    ],
    [
      'countries alone',
      ({ file }) => ({ body: file(gzipSync(databaseOf({ country: { iso_code: 'FR' } }))) }),
      { code: 'unusable', reason: 'countries-only' },
      'did not pass the trial',
    ],
    [
      'half a file, and no word of its length',
      ({ file }) => ({ body: file(incompressible.subarray(0, 1_000_000)), hidesLength: true }),
      { code: 'damaged-archive' },
      'incomplete or damaged',
    ],
    [
      'a file with one wrong byte',
      ({ file }) => {
        const packed = gzipSync(dbIpCity('City'));
        packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 1;
        return { body: file(packed) };
      },
      { code: 'damaged-archive' },
      'incomplete or damaged',
    ],
    [
      'a length without end',
      ({ file }) => ({ body: file(page), headers: { 'content-length': '900000000000' }, hidesLength: true }),
      { code: 'too-large', limitBytes: 500_000_000 },
      'larger than 500 MB',
    ],
    [
      'a redirect without encryption',
      () => ({ status: 302, headers: { location: `http://${storage}/x` } }),
      { code: 'bad-redirect', host: dbIp },
      'follows https alone',
    ],
    [
      'a redirect with a password',
      () => ({ status: 302, headers: { location: `https://a:b@${storage}/x` } }),
      { code: 'bad-redirect' },
      '',
    ],
    ['a redirect to nowhere', () => ({ status: 301 }), { code: 'bad-redirect' }, ''],
    [
      'redirects in a circle',
      () => ({ status: 307, headers: { location: dbIpPath('city') } }),
      { code: 'too-many-redirects' },
      'again and again',
    ],
  ];
