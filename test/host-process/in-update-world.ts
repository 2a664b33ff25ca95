import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { thisAndLastMonth } from '../../native-host/update/months.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import {
  databaseHosts,
  startDatabaseServices,
  type DatabaseServices,
} from '../../scripts/world/start-database-services.ts';
import { cityRecord, databaseOf } from '../native-host/location/database-of.ts';
import { enterPrepared } from './enter-prepared.ts';
import { inWorld } from './in-world.ts';

/** A user of the test world with a home of their own, and the services that `tapmap database update` asks. */
export type UpdateWorld = {
  readonly services: DatabaseServices;
  readonly home: string;
  readonly databasesDir: string;
  /** Writes a file for the services to send; returns its path. */
  readonly file: (bytes: Buffer) => string;
  readonly tapmap: (args: readonly string[], options?: RunOptions) => Promise<Ended>;
};

export type RunOptions = {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What root does first, with mounts that only the program sees (enter-prepared.ts). */
  readonly prepare?: string;
  /** The command line that runs the program's own. */
  readonly through?: (command: readonly string[]) => readonly string[];
};
export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

let count = 0;

/** Tests that share one world and its services per file, and have a home each. */
export const inUpdateWorld = () =>
  inWorld()
    .extend('services', { scope: 'file' }, ({ world }) => startDatabaseServices(world))
    .extend('user', ({ world, services }) => createUser(world, services));

function createUser(world: World, services: DatabaseServices): UpdateWorld {
  const home = makeResidentDir(world.scratchDir, `user-${count++}`);
  const sentDir = join(world.scratchDir, 'sent');
  mkdirSync(sentDir, { recursive: true });
  const environment = {
    HOME: home,
    XDG_DATA_HOME: undefined,
    XDG_CONFIG_HOME: undefined,
    TAPMAP_DATABASE_DIR: undefined,
    GEOIPUPDATE_DB_DIR: undefined,
    NODE_EXTRA_CA_CERTS: services.certificate,
  };
  return {
    services,
    home,
    databasesDir: join(home, '.local/share/tapmap/databases'),
    file(bytes) {
      const path = join(sentDir, randomBytes(8).toString('hex'));
      writeFileSync(path, bytes);
      return path;
    },
    tapmap(args, { input = '', env = {}, prepare = '', through = (each: readonly string[]) => each } = {}) {
      const command = through([world.nodePath, 'dist/native-host/tapmap.js', ...args]);
      const [program = '', ...rest] = enterPrepared(world, prepare, command);
      const child = spawn(program, rest, { env: { ...process.env, ...environment, ...env } });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
      child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
      child.stdin.on('error', () => undefined).end(input); // it may end before it has read
      return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
    },
  };
}

/** What DB-IP names its file of this month and of the one before. */
export const [month, lastMonth] = thisAndLastMonth(Date.now());
export const dbIpPath = (edition: 'city' | 'asn', of = month): string => `/free/dbip-${edition}-lite-${of}.mmdb.gz`;
export const dbIpName = (edition: 'city' | 'asn', of = month): string => `dbip-${edition}-lite-${of}.mmdb`;
export const maxmindPath = (edition: 'City' | 'ASN', suffix = 'tar.gz'): string =>
  `/geoip/databases/GeoLite2-${edition}/download?suffix=${suffix}`;

const builtAtSeconds = Math.floor(Date.now() / 1000) - 86_400;

/** A city database with the type and schema of DB-IP's (continent and names left out, no radius of accuracy). */
export const dbIpCity = (city: string, seconds = builtAtSeconds): Buffer =>
  databaseOf(
    {
      city: { names: { en: city } },
      country: { iso_code: 'FR', names: { en: 'France' } },
      location: { latitude: 48.5, longitude: 2.5 },
      subdivisions: [{ names: { en: 'Region' } }],
    },
    { type: 'DBIP-City-Lite', builtAtSeconds: seconds },
  );

/** A network database with the type of DB-IP's, which names MaxMind's. */
export const dbIpNetwork = (organisation: string, seconds = builtAtSeconds): Buffer =>
  databaseOf(
    { autonomous_system_number: 64_501, autonomous_system_organization: organisation },
    { type: 'DBIP-ASN-Lite (compat=GeoLite2-ASN)', builtAtSeconds: seconds },
  );

export const maxmindCity = (city: string): Buffer =>
  databaseOf(cityRecord(city), { type: 'GeoLite2-City', builtAtSeconds });
export const maxmindNetwork = (organisation: string): Buffer =>
  databaseOf(
    { autonomous_system_number: 64_502, autonomous_system_organization: organisation },
    { type: 'GeoLite2-ASN', builtAtSeconds },
  );

/** Both databases of this month at DB-IP. */
export async function serveDbIp({ services, file }: UpdateWorld, city: string, organisation: string): Promise<void> {
  const host = databaseHosts.dbIp;
  await services.serve(host, dbIpPath('city'), { body: file(gzipSync(dbIpCity(city))), etag: '"city"' });
  await services.serve(host, dbIpPath('asn'), { body: file(gzipSync(dbIpNetwork(organisation))), etag: '"asn"' });
}
