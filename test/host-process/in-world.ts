import { test } from 'vitest';
import { createWorld } from '../../scripts/world/create-world.ts';

/**
 * Tests that share one world per file. It is made for the first hook or test that uses it, and removed with everything
 * that runs in it when the file's tests are done, passed or failed.
 */
export const inWorld = () =>
  test.extend('world', { scope: 'file' }, async ({}, { onCleanup }) => {
    const world = await createWorld();
    onCleanup(world.end);
    return world;
  });
