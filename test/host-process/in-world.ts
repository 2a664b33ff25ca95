import { test } from 'vitest';
import { createWorld } from '../../scripts/world/create-world.ts';

/**
 * Tests that share a world of their own. It is made for the first hook or test that asks for it, and ended with all that
 * runs in it when the file's tests are done, whatever became of them.
 */
export const inWorld = () =>
  test.extend('world', { scope: 'file' }, async ({}, { onCleanup }) => {
    const world = await createWorld();
    onCleanup(world.end);
    return world;
  });
