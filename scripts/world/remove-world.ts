import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computerOf, etcDirOf, internetOf } from './add-namespaces.ts';
import { removeNamespace } from './remove-namespace.ts';

/**
 * Ends every process of a world and removes its namespaces and files. Synchronous, so that it can run while this process
 * exits; also works for a world that is half made or half removed.
 */
export function removeWorld(worldName: string): void {
  for (const namespace of [computerOf(worldName), internetOf(worldName)]) removeNamespace(namespace);
  rmSync(etcDirOf(worldName), { recursive: true, force: true });
  rmSync(join(tmpdir(), worldName), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
