import { browserNames } from '../browsers/launch-in-world.ts';
import { createWorld, type World } from '../world/create-world.ts';

export type BrowserName = (typeof browserNames)[number];

/** The results of a measurement in each browser, each in a world of its own that is removed afterwards. */
export async function inEachBrowser<T>(measure: (world: World, name: BrowserName) => AsyncGenerator<T>): Promise<T[]> {
  const figures: T[] = [];
  for (const name of browserNames) {
    const world = await createWorld();
    try {
      for await (const figure of measure(world, name)) figures.push(figure);
    } finally {
      world.end();
    }
  }
  return figures;
}
