import { copyFileSync, readdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** `@koromix/koffi-linux-x64/linux_x64/koffi.node` becomes `koffi-linux_x64.node`. */
export function modulesOfThisSystem(): ReadonlyMap<string, string> {
  const require = createRequire(import.meta.url);
  const scopeDir = join(dirname(require.resolve('koffi')), '..', '@koromix');
  const modules = new Map<string, string>();
  for (const packageName of readdirSync(scopeDir)) {
    for (const target of readdirSync(join(scopeDir, packageName), { withFileTypes: true })) {
      if (!target.isDirectory()) continue;
      modules.set(`koffi-${target.name}.node`, join(scopeDir, packageName, target.name, 'koffi.node'));
    }
  }
  return modules;
}

/** Copies the FFI library's native modules into a folder. A running host keeps the file that it loaded. */
export function copyNativeModules(outputDir: string, modules = modulesOfThisSystem()): void {
  for (const [fileName, path] of modules) {
    const copy = join(outputDir, fileName);
    copyFileSync(path, `${copy}.new`);
    renameSync(`${copy}.new`, copy);
  }
}
