import { join } from 'node:path';
import { waitUntil } from '../browsers/wait-until.ts';
import { hostProcesses } from '../browsers/host-processes.ts';
import type { BrowserName } from '../browsers/extension-browser.ts';
import type { World } from '../world/create-world.ts';
import { askedOfNetwork } from './asked-of-network.ts';
import type { Finding } from './finding.ts';
import { judgeRuns, type Seen } from './judge-runs.ts';
import { listeners, type Listener } from './listeners.ts';
import type { Traced } from './parse-trace.ts';
import { tracedHost, type TracedHost } from './traced-host.ts';
import { watchLink } from './watch-link.ts';

/**
 * Runs a browser with TapMap in one world and without it in another, and looks at all that could leave: the packets on
 * the only link, the calls of the host, what listens, and the browser's own log.
 *
 * @param hostIn the launcher of the host; default: of the built one
 */
export async function proveInBrowser(
  name: BrowserName,
  durationMs: number,
  hostIn?: (world: World) => string,
): Promise<Finding[]> {
  const [withTapMap, without] = await Promise.all([run(name, true, durationMs, hostIn), run(name, false, durationMs)]);
  return judgeRuns(withTapMap, without);
}

async function run(
  name: BrowserName,
  withTapMap: boolean,
  durationMs: number,
  hostIn?: (world: World) => string,
): Promise<Seen> {
  const logIn = (world: World): string => join(world.scratchDir, 'home', 'network-log');
  const listening: Record<'before' | 'during' | 'after', Listener[]> = { before: [], during: [], after: [] };
  const seen: { host: TracedHost | null; hostPids: number[]; traced: Traced | null; asked: string[] } = {
    ...{ host: null, hostPids: [], traced: null, asked: [] },
  };
  const link = await watchLink(name, withTapMap, durationMs, {
    before: (world) => {
      listening.before = listeners(world);
      const networkLog = logIn(world);
      if (!withTapMap) return { networkLog };
      seen.host = tracedHost(world, hostIn?.(world));
      return { networkLog, hostPath: seen.host.hostPath };
    },
    during: (world) => {
      listening.during = listeners(world);
      seen.hostPids = hostProcesses(world);
    },
    after: async (world) => {
      await waitUntil('the host has ended', () => hostProcesses(world).length === 0);
      listening.after = listeners(world);
      seen.traced = seen.host?.traced() ?? null;
      seen.asked = askedOfNetwork(name, logIn(world));
    },
  });
  return { ...link, ...seen, listening };
}
