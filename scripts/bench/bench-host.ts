import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

export type HostFigures = {
  /** Milliseconds that Node itself takes to its first output: what no program on it can go below. */
  bareNodeMs: number;
  /** Milliseconds from the start of the process to its hello, and to a whole located snapshot. */
  helloMs: number;
  snapshotMs: number;
  /** Resident memory after some looks. */
  residentMb: number;
  /** Part of a core at one look a second. */
  coreShare: number;
};

const STARTS = 11;
const LOOKS = 20;

/** The host process as a whole, with the sockets that are open in this namespace. */
export async function benchHost(): Promise<HostFigures> {
  const starts: { helloMs: number; snapshotMs: number }[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await timeStart());
  return {
    bareNodeMs: median(Array.from({ length: STARTS }, timeBareNode)),
    helloMs: median(starts.map(({ helloMs }) => helloMs)),
    snapshotMs: median(starts.map(({ snapshotMs }) => snapshotMs)),
    ...(await watchSteadily()),
  };
}

const [node, nodeArgs] = asOrdinaryUser(['node', 'dist/native-host/tapmap.js']);

function timeBareNode(): number {
  const startedMs = performance.now();
  const [command, args] = asOrdinaryUser(['node', '-e', 'console.log()']);
  spawnSync(command, args);
  return performance.now() - startedMs;
}

async function timeStart(): Promise<{ helloMs: number; snapshotMs: number }> {
  const startedMs = performance.now();
  const host = spawn(node, [...nodeArgs, 'chrome-extension://x/'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const request = Buffer.from('{"type":"subscribe","intervalMs":60000}');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(request.length);
  host.stdin.write(Buffer.concat([length, request]));
  let text = '';
  let helloMs = 0;
  for await (const chunk of host.stdout as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    if (helloMs === 0) helloMs = performance.now() - startedMs;
    if (/"type":"snapshot","part":(\d+),"parts":\1,/.test(text) && text.includes('"type":"egress"')) break;
  }
  host.stdin.end();
  return { helloMs, snapshotMs: performance.now() - startedMs };
}

async function watchSteadily(): Promise<{ residentMb: number; coreShare: number }> {
  const host = spawn(node, [...nodeArgs, 'watch', '--json', '--interval', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
  for (let i = 0; i < 3; i++) await lines.next();
  const before = cpuNs(host.pid ?? 0);
  for (let i = 0; i < LOOKS; i++) await lines.next();
  const coreShare = (cpuNs(host.pid ?? 0) - before) / 1e9 / LOOKS;
  const [, residentKb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${host.pid ?? 0}/status`, 'latin1')) ?? [];
  host.kill();
  await sleep(100);
  return { residentMb: Number(residentKb) / 1024, coreShare };
}

/** Nanoseconds on a CPU, of all threads: the first field of schedstat (kernel, sched-stats). */
function cpuNs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]))
    .reduce((sum, ns) => sum + ns, 0);
}
