import { readdirSync } from 'node:fs';
import type { UpdateWorld } from './in-update-world.ts';

/** Databases in the user's folder by name, without what the program keeps for itself. */
export const databasesOf = ({ databasesDir }: UpdateWorld): string[] =>
  readdirSync(databasesDir)
    .filter((name) => name !== '.update')
    .sort();

/** What `tapmap database --json` says is in use. */
export async function inUse(user: UpdateWorld): Promise<unknown> {
  const { stdout } = await user.tapmap(['database', '--json']);
  return JSON.parse(stdout);
}

/** What has been asked for since there were `from` requests. */
export const pathsSince = ({ services }: UpdateWorld, from: number): string[] =>
  services.requests.slice(from).map(({ host, path }) => `${host}${path}`);
