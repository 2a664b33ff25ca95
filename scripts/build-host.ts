import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundleForNode } from './bundle-for-node.ts';

/**
 * Builds the native host: one CommonJS file that plain `node` runs, with the FFI library's native modules next to it.
 *
 * Everything is bundled, so that an installed host needs no node_modules.
 */
export async function buildHost(outputDir: string): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  await bundleForNode('native-host/main.ts', outputDir, 'tapmap.js', 'cjs');
  // Otherwise this repository's package.json ("module") would apply to the CommonJS bundle.
  writeFileSync(join(outputDir, 'package.json'), '{ "type": "commonjs" }\n');
  copyNativeModules(outputDir);
}

/** `@koromix/koffi-linux-x64/linux_x64/koffi.node` becomes `koffi-linux_x64.node`; a running host keeps the file it loaded. */
function copyNativeModules(outputDir: string): void {
  const require = createRequire(import.meta.url);
  const scopeDir = join(dirname(require.resolve('koffi')), '..', '@koromix');
  for (const packageName of readdirSync(scopeDir)) {
    for (const target of readdirSync(join(scopeDir, packageName), { withFileTypes: true })) {
      if (!target.isDirectory()) continue;
      const copy = join(outputDir, `koffi-${target.name}.node`);
      copyFileSync(join(scopeDir, packageName, target.name, 'koffi.node'), `${copy}.new`);
      renameSync(`${copy}.new`, copy);
    }
  }
}
