import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hostProcesses } from '../browsers/host-processes.ts';
import { launchInWorld, writeHostLauncher } from '../browsers/launch-in-world.ts';
import { openMap, type MapPage } from '../browsers/map-page.ts';
import { writeLauncher } from '../browsers/write-launcher.ts';
import type { World } from '../world/create-world.ts';
import { makeResidentDir } from '../world/prepare-scratch.ts';
import { spreadAddresses } from '../world/spread-addresses.ts';
import { startListener } from '../world/start-listener.ts';
import type { Connector } from '../world/start-connector.ts';
import { extensionProcess } from './extension-process.ts';
import { inEachBrowser, type BrowserName } from './in-each-browser.ts';
import { memoryMb } from './process-figures.ts';

/** What 48,000 connections that end within a second leave: one row a run, and one for the memory two minutes later. */
export type MassClose = {
  readonly browser: string;
  readonly run: number;
  /** From the message in which the host told the last of them to a page that counts none. */
  readonly noneShownMs: number;
  readonly hostMb: number;
  readonly pageMb: number;
};

/** Ten runs in each browser, with a thousand new connections a second between the last two. */
export function benchMassClose(): Promise<MassClose[]> {
  return inEachBrowser(benchBrowser);
}

async function* benchBrowser(world: World, name: BrowserName): AsyncGenerator<MassClose> {
  const ports = processes.map((number) => 7_001 + number);
  for (const port of ports) await startListener(world, port);
  const log = join(makeResidentDir(world.scratchDir, 'stamps'), 'closed');
  const browser = await launchInWorld(world, name, { hostPath: stampedHost(world, log) });
  const page = await openMap(browser, '?q=program:connector');
  await page.waitForHostState('running');
  await setTimeout(restMs);
  const memory = (): Pick<MassClose, 'hostMb' | 'pageMb'> => ({
    hostMb: memoryMb(hostProcesses(world)[0] ?? 0, 'VmRSS'),
    pageMb: memoryMb(extensionProcess(browser.pid), 'VmRSS'),
  });
  yield { browser: name, run: 0, noneShownMs: NaN, ...memory() };
  for (let run = 1; run <= runs; run++) {
    writeFileSync(log, '');
    const programs = await Promise.all(ports.map((port) => connectAll(world, port)));
    await page.waitForTotal(processes.length * ofEach, 120_000);
    if (run === runs) await churn(world);
    const shown = noneShownAtMs(page);
    for (const { pid } of programs) process.kill(pid, 'SIGKILL');
    const shownAtMs = await shown;
    yield { browser: name, run, noneShownMs: shownAtMs - lastToldMs(log), ...memory() };
  }
  await setTimeout(afterMs);
  await page.collectGarbage();
  await setTimeout(settleMs);
  yield { browser: name, run: runs + 1, noneShownMs: NaN, ...memory() };
}

const processes = [0, 1, 2];
/** Below the limit of open files that an ordinary process has. */
const ofEach = 16_000;
const runs = 10;
const restMs = 30_000;
const afterMs = 120_000;
const settleMs = 5_000;

async function connectAll(world: World, port: number): Promise<Connector> {
  const program = world.startConnector();
  await program.connectMany(ofEach, spreadAddresses(ofEach), port);
  return program;
}

/** A thousand connections a second for half a minute. */
async function churn(world: World): Promise<void> {
  const program = world.startConnector({ processName: 'churn' });
  const addresses = spreadAddresses(1_000);
  for (let second = 0; second < 30; second++) {
    const next = setTimeout(1_000);
    const connections = await program.connectMany(addresses.length, addresses, 443);
    await Promise.all(connections.map((connection) => connection.close()));
    await next;
  }
  await program.end();
}

/** The time at which the page counts no connection, as it sees it itself. */
async function noneShownAtMs(page: MapPage): Promise<number> {
  return page.number(`new Promise((resolve) => {
    const timer = setInterval(() => {
      const text = document.querySelector('[data-total="connections"]').textContent.replaceAll(/\\D/g, '');
      if (text !== '0') return;
      clearInterval(timer);
      resolve(Date.now());
    }, 20);
  })`);
}

/** When the host told the last of those that closed. */
function lastToldMs(log: string): number {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return Number(lines.at(-1)?.split(' ')[0]);
}

/** The built host, with the time of what it closes in a file. */
function stampedHost(world: World, log: string): string {
  const stamp = [world.nodePath, join(world.repositoryDir, 'scripts/bench/stamp-closed.mjs'), log];
  const script = `'${writeHostLauncher(world)}' "$@" | ${stamp.map((word) => `'${word}'`).join(' ')}`;
  return writeLauncher(join(world.scratchDir, 'bin', 'tapmap-stamped'), ['/bin/sh', '-c', script, 'sh']);
}
