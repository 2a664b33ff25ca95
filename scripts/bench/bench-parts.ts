import { benchChurn } from './bench-churn.ts';
import { benchFirstLook } from './bench-first-look.ts';
import { benchHost } from './bench-host.ts';
import { benchLooks } from './bench-looks.ts';
import { benchMassClose } from './bench-mass-close.ts';
import { benchMemory } from './bench-memory.ts';
import { benchPageCpu } from './bench-page-cpu.ts';
import { benchPageMemory } from './bench-page-memory.ts';
import { benchPages } from './bench-pages.ts';
import { benchShortLived } from './bench-short-lived.ts';
import { benchWatching } from './bench-watching.ts';
import { markdownTable } from './markdown-table.ts';

/** One part of the benchmark: where it runs, and what it prints. */
export type BenchPart = {
  /** A namespace with only loopback, or worlds that it makes itself. */
  where: 'loopback' | 'world';
  run(): Promise<string>;
};

/** In the order in which they run; those with worlds of their own come last. */
export const benchParts: Record<string, BenchPart> = {
  looks: { where: 'loopback', run: looks },
  host: { where: 'loopback', run: host },
  watching: { where: 'loopback', run: watching },
  'first-look': { where: 'loopback', run: firstLook },
  memory: { where: 'loopback', run: memory },
  churn: { where: 'loopback', run: churn },
  'short-lived': { where: 'world', run: shortLived },
  pages: { where: 'world', run: pages },
  'page-cpu': { where: 'world', run: pageCpu },
  'page-memory': { where: 'world', run: pageMemory },
  'mass-close': { where: 'world', run: massClose },
};

async function looks(): Promise<string> {
  const tools = ['ss -tunapi', 'psutil', 'systeminformation'];
  const rows = (await benchLooks()).map(({ count, cpuMs, messageBytes }) => [
    count,
    ms(cpuMs['tapmap']),
    ...tools.map((tool) => withTapmap(cpuMs, tool)),
    messageBytes,
  ]);
  return `CPU of one look, 1 % of the sockets replaced since the last, in milliseconds (median) and as a multiple of tapmap:

${markdownTable(['sockets', 'tapmap', ...tools, 'bytes of messages'], rows)}`;
}

async function host(): Promise<string> {
  const { bareNodeMs, helloMs, snapshotMs, peakMb } = await benchHost();
  return `Start of the process → hello: ${ms(helloMs)} ms (bare Node: ${ms(bareNodeMs)} ms); → whole snapshot of 1,000 sockets, located: ${ms(snapshotMs)} ms; peak memory by then: ${peakMb.toFixed(0)} MB.`;
}

async function watching(): Promise<string> {
  const rows = (await benchWatching()).map(({ sockets, replaced, coreShare, residentMb }) => [
    sockets,
    replaced,
    percent(coreShare, 2),
    residentMb.toFixed(0),
  ]);
  return `One look a second for half a minute:

${markdownTable(['sockets', 'replaced a second', 'of a core', 'resident MB'], rows)}`;
}

async function firstLook(): Promise<string> {
  const tools = ['ss -tunapi', 'psutil'];
  const rows = (await benchFirstLook()).map(({ count, cpuMs, snapshotMs, peakMb }) => [
    count,
    ms(cpuMs['tapmap']),
    ...tools.map((tool) => withTapmap(cpuMs, tool)),
    ms(snapshotMs),
    peakMb.toFixed(0),
  ]);
  return `The first look, every owner still to be found (CPU ms), and the host from its start to a whole snapshot:

${markdownTable(['sockets', 'tapmap', ...tools, 'snapshot after ms', 'peak MB'], rows)}`;
}

async function memory(): Promise<string> {
  const rows = (await benchMemory()).map(({ looks, residentMb, liveHeapMb }) => [
    looks,
    residentMb.toFixed(1),
    liveHeapMb.toFixed(1),
  ]);
  return `Memory at 1,000 sockets, 1 % of them replaced before each look:

${markdownTable(['looks', 'resident MB', 'live heap MB'], rows)}`;
}

async function churn(): Promise<string> {
  const { looks, stable, passing, missed, doubled, wrong, unnamed } = await benchChurn();
  return `Beside churn, each look between two runs of ss:

${markdownTable(
  ['looks', 'stable sockets', 'others that passed', 'missed', 'doubled', 'wrong', 'not named yet'],
  [[looks, stable, passing, missed, doubled, wrong, unnamed]],
)}`;
}

async function shortLived(): Promise<string> {
  const rows = (await benchShortLived()).map(({ way, intervalS, made, tapmap, psutil }) => {
    const share = (count: number): string => percent(count / made, 1);
    const measured = way.startsWith('UDP') ? '–' : share(tapmap.measured);
    const ours = [share(tapmap.seen), tapmap.twice, measured, share(tapmap.named)];
    return [way, `${intervalS} s`, made, ...ours, share(psutil.seen), share(psutil.named)];
  });
  const headings = ['way', 'interval', 'made', 'seen', 'told twice', 'RTT and bytes', 'named'];
  return `Connections of 5 to 50 ms by one program: tapmap, and a poll of what is established with psutil at the same pace:

${markdownTable([...headings, 'psutil: seen', 'psutil: named'], rows)}`;
}

async function pages(): Promise<string> {
  const rows = (await benchPages()).map(({ browser, what, connections, medianMs, slowestMs, budgetMs }) => [
    browser,
    connections,
    what,
    medianMs.toFixed(0),
    slowestMs.toFixed(0),
    budgetMs ?? '–',
  ]);
  return markdownTable(['browser', 'connections', 'what', 'median ms', 'slowest ms', 'budget ms'], rows);
}

async function pageCpu(): Promise<string> {
  const rows = (await benchPageCpu()).map(({ browser, what, pageShare, browserShare, drawings, budgetShare }) => [
    browser,
    what,
    percent(pageShare, 2),
    budgetShare === null ? '–' : percent(budgetShare, 0),
    percent(browserShare, 2),
    drawings ?? '–',
  ]);
  return `200 connections, one look a second while the tab is in front, 20 seconds each; shares of a core:

${markdownTable(['browser', 'what', 'pages and background', 'budget', 'whole browser', 'drawings'], rows)}`;
}

async function pageMemory(): Promise<string> {
  const rows = (await benchPageMemory()).map(({ browser, part, residentMb, heapMb, elements }) => [
    browser,
    part,
    residentMb.toFixed(0),
    heapMb?.toFixed(1) ?? '–',
    elements,
  ]);
  return `An hour of 200 connections of which 4 a second close and open, played fast; after a forced collection:

${markdownTable(['browser', 'hour', 'resident MB', 'live heap MB', 'elements'], rows)}`;
}

async function massClose(): Promise<string> {
  const rows = (await benchMassClose()).map(({ browser, run, noneShownMs, hostMb, pageMb }) => [
    browser,
    run,
    Number.isNaN(noneShownMs) ? '–' : noneShownMs,
    hostMb.toFixed(0),
    pageMb.toFixed(0),
  ]);
  return `48,000 connections that end within a second, ten times, with 1,000 short ones a second before the last; then two minutes of rest:

${markdownTable(['browser', 'run', 'told → none shown ms', 'host MB', 'page MB'], rows)}`;
}

function withTapmap(cpuMs: Record<string, number>, tool: string): string {
  const cost = cpuMs[tool] ?? NaN;
  return `${ms(cost)} (${(cost / (cpuMs['tapmap'] ?? NaN)).toFixed(1)}×)`;
}

const ms = (value: number | undefined): string => (value ?? NaN).toFixed(2);
const percent = (share: number, digits: number): string => `${(share * 100).toFixed(digits)} %`;
