import { setTimeout } from 'node:timers/promises';
import { launchInWorld } from '../../scripts/browsers/launch-in-world.ts';
import { hasStartupCache, keepStartupCache } from '../../scripts/browsers/firefox/firefox-startup-cache.ts';
import { firefoxProfileIn } from '../../scripts/browsers/firefox/prepare-firefox-home.ts';
import { createWorld } from '../../scripts/world/create-world.ts';

/**
 * Starts Firefox once, so that what it keeps of its own scripts is there for the profiles of all tests. It keeps nothing
 * where it ends before it has come to rest, which nothing tells: then it is started again and left more time. Without it
 * the tests run all the same, more slowly.
 */
export default async function warmFirefox(): Promise<void> {
  for (const restMs of [2000, 8000, 30_000]) {
    if (hasStartupCache()) return;
    const world = await createWorld();
    try {
      const browser = await launchInWorld(world, 'firefox', { hostPath: null });
      await setTimeout(restMs);
      await browser.close();
      await keepStartupCache(firefoxProfileIn(browser.scratchDir));
    } finally {
      world.end();
    }
  }
}
