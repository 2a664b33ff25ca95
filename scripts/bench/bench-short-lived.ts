import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from '../is-record.ts';
import { createWorld, type World } from '../world/create-world.ts';
import { pollWithPsutil } from './poll-with-psutil.ts';
import { watchWithTapmap } from './watch-with-tapmap.ts';

/** How many of the connections each tool saw, and what it knew about them in the end. */
export type ShortLivedFigures = {
  way: string;
  intervalS: number;
  made: number;
  tapmap: { seen: number; twice: number; measured: number; named: number };
  psutil: { seen: number; named: number };
};

const WAYS = { client: 'TCP, client closes', remote: 'TCP, server closes', udp: 'UDP, connected' };
const INTERVALS_S = [0.25, 1, 5];
const COUNT = 200;
const OVER_MS = 20_000;

/**
 * Connections of 5 to 50 ms, 200 in 20 s by one program, watched by `tapmap watch` and by polling with psutil at the
 * same interval, both as an ordinary user. Needs root to make its world of namespaces.
 */
export async function benchShortLived(): Promise<ShortLivedFigures[]> {
  const world = await createWorld();
  try {
    const figures: ShortLivedFigures[] = [];
    for (const [how, way] of Object.entries(WAYS)) {
      for (const intervalS of INTERVALS_S) figures.push({ way, intervalS, ...(await watch(world, how, intervalS)) });
    }
    return figures;
  } finally {
    world.end();
  }
}

async function watch(world: World, how: string, intervalS: number) {
  const [tapmap, psutil] = await Promise.all([watchWithTapmap(world, intervalS), pollWithPsutil(world, intervalS)]);
  const made = new Set(await makeConnections(world, how));
  await sleep(intervalS * 1000 + 1000); // the next poll, and late notifications
  const [connections, polled] = await Promise.all([tapmap.end(), psutil.end()]);
  const seen = connections.filter(({ key }) => made.has(key));
  const keys = (which: typeof seen): number => new Set(which.map(({ key }) => key)).size;
  return {
    made: made.size,
    tapmap: {
      seen: keys(seen),
      twice: seen.length - keys(seen),
      measured: keys(seen.filter(({ isMeasured }) => isMeasured)),
      named: keys(seen.filter(({ isNamed }) => isNamed)),
    },
    psutil: {
      seen: [...polled.keys()].filter((key) => made.has(key)).length,
      named: [...polled].filter(([key, name]) => made.has(key) && name !== null).length,
    },
  };
}

/** Runs the connections. @returns the key of each: `LOCAL_PORT REMOTE_ADDRESS` */
async function makeConnections(world: World, how: string): Promise<string[]> {
  const program = `${world.repositoryDir}/scripts/world/short-lived.ts`;
  const child = world.spawn([world.nodePath, '--import', 'tsx', program, how, String(COUNT), String(OVER_MS)]);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await once(child, 'close');
  const made: unknown = JSON.parse(printed);
  if (!Array.isArray(made)) throw new TypeError(`short-lived.ts printed ${printed}`);
  return made.filter(isRecord).map(({ address, localPort }) => `${String(localPort)} ${String(address)}`);
}
