import { describe } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';
import { browserNames, launchInWorld, type WorldLaunchOptions } from '../../scripts/browsers/launch-in-world.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { inWorld } from '../host-process/in-world.ts';

/** Launch options; a function where they depend on the world, which is made first. */
export type BrowserOptions = WorldLaunchOptions | ((world: World) => WorldLaunchOptions);

/** Tests that share a world and a browser in it; each is made for the first hook or test that uses it. */
export type BrowserTest = ReturnType<typeof inBrowser>;

/**
 * The same tests for each browser, each in a world of its own with one browser in it. Both end with the block, whether
 * its tests passed or failed.
 *
 * @param title with `%s` for the name of the browser
 */
export function inEachBrowser(
  title: string,
  options: BrowserOptions,
  defineTests: (test: BrowserTest, name: BrowserName) => void,
  names = browserNames,
): void {
  const rows = names.map((name) => [name, inBrowser(name, options)] as const);
  describe.each(rows)(title, (name, test) => {
    // Vitest ends a fixture only with the file: until then this browser would slow down the next one.
    test.afterAll(({ world }) => world.end());
    defineTests(test, name);
  });
}

const inBrowser = (name: BrowserName, options: BrowserOptions) =>
  inWorld().extend('browser', { scope: 'file' }, ({ world }) =>
    launchInWorld(world, name, { initialHeapMb, ...(typeof options === 'function' ? options(world) : options) }),
  );

/** Where many pages follow each other, Chromium takes half of its time to compact its heap otherwise. */
const initialHeapMb = 250;
