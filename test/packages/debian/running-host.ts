import { readFileSync } from 'node:fs';
import type { BrowserName } from '../../../scripts/browsers/extension-browser.ts';
import { hostProcesses } from '../../../scripts/browsers/host-processes.ts';
import { waitUntil } from '../../../scripts/browsers/wait-until.ts';
import type { World } from '../../../scripts/world/create-world.ts';

/** A native host that a browser has started: its pid, and the paths of its Node and of its script. */
export type RunningHost = { readonly pid: number; readonly node: string; readonly script: string };

/** The host of one of the two browsers of a world: each names itself by its arguments. */
export function hostsOf(world: World, browser: BrowserName): RunningHost[] {
  const caller = browser === 'chromium' ? 'chrome-extension://' : 'extension@tapmap';
  return hostProcesses(world).flatMap((pid) => {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const [node = '', script = ''] = words;
    return words.some((word) => word.startsWith(caller)) ? [{ pid, node, script }] : [];
  });
}

/** Ends the browser's host, as a crash would: the extension starts another, whichever is registered then. */
export async function endHost(world: World, browser: BrowserName): Promise<void> {
  const hosts = hostsOf(world, browser);
  for (const { pid } of hosts) process.kill(pid, 'SIGKILL');
  await waitUntil('the host has ended', () =>
    hosts.every(({ pid }) => hostsOf(world, browser).every((host) => host.pid !== pid)),
  );
}
