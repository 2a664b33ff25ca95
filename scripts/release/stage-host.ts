import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildHost } from '../build-host.ts';
import { fetchKoffi, type KoffiSystem } from './koffi-module.ts';
import { fetchRuntime, runtimeLicence, type Runtime } from './node-runtimes.ts';

/** What a package brings to run the host with: a Node of its own for one system, or none, for a computer's own Node. */
export type HostTarget = Runtime | 'any-system' | 'macos';

const systemsWithoutNode: Readonly<Record<Exclude<HostTarget, Runtime>, readonly KoffiSystem[]>> = {
  'any-system': [
    ...(['linux_x64', 'linux_arm64', 'musl_x64', 'musl_arm64'] as const),
    ...(['darwin_x64', 'darwin_arm64', 'win32_x64', 'win32_arm64'] as const),
  ],
  macos: ['darwin_x64', 'darwin_arm64'],
};

/**
 * Puts the complete host into a folder: the program, its location data and licences, and for a system its Node
 * (`node`, `node.exe`) and the FFI library's native module.
 *
 * @param builtDir the build's dist/native-host, whose location data is copied
 * @throws {ArchiveUnavailable} when npm does not deliver Node
 */
export async function stageHost(target: HostTarget, outputDir: string, builtDir = 'dist/native-host'): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  if (target === 'any-system' || target === 'macos') {
    const modules = systemsWithoutNode[target].map((system) => fetchKoffi(system));
    await buildHost(outputDir, new Map(modules.map(({ name, path }) => [name, path])));
  } else {
    const { nodePath, koffiPath, koffiName } = fetchRuntime(target);
    await buildHost(outputDir, new Map([[koffiName, koffiPath]]));
    const node = join(outputDir, target === 'win-x64' ? 'node.exe' : 'node');
    copyFileSync(nodePath, node);
    chmodSync(node, 0o755);
    writeFileSync(join(outputDir, 'LICENSE.node'), runtimeLicence());
  }
  for (const name of locationFiles) copyFileSync(join(builtDir, name), join(outputDir, name));
}

const locationFiles = ['city.mmdb', 'network.mmdb', 'location-data.json'];
