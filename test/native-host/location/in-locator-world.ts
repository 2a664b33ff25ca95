import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { buildWorker } from './build-worker.ts';
import { createLocatorWorld } from './locator-world.ts';

/** Tests that have a world each; the worker of its locators is built once for the file. */
export function inLocatorWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'tapmap-worker-'));
  let workerScript = '';
  beforeAll(async () => {
    workerScript = await buildWorker(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return test.extend('world', ({}, { onCleanup }) => {
    const world = createLocatorWorld(workerScript);
    onCleanup(world.remove);
    return world;
  });
}
