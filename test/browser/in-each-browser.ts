import { describe } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';
import { browserNames, launchInWorld, type WorldLaunchOptions } from '../../scripts/browsers/launch-in-world.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { inWorld } from '../host-process/in-world.ts';

/** How the browser is launched; a function where that depends on the world, which is made first. */
export type BrowserOptions = WorldLaunchOptions | ((world: World) => WorldLaunchOptions);

/** Tests that share a world and a browser in it; each is there for the first hook or test that asks for it. */
export type BrowserTest = ReturnType<typeof inBrowser>;

/**
 * The same tests for each browser, each in a world of its own with one browser in it. Both end with the block, whatever
 * became of its tests.
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
    // Vitest ends a fixture with the file only: until then this browser would run beside the next one and slow it down.
    test.afterAll(({ world }) => world.end());
    defineTests(test, name);
  });
}

const inBrowser = (name: BrowserName, options: BrowserOptions) =>
  inWorld().extend('browser', { scope: 'file' }, ({ world }) =>
    launchInWorld(world, name, typeof options === 'function' ? options(world) : options),
  );
