import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { holdSockets } from './hold-sockets.ts';
import { asOrdinaryUser } from './ordinary-user.ts';
import { cpuNs, memoryMb } from './process-figures.ts';

export type WatchingFigures = {
  sockets: number;
  /** Connections replaced per second. */
  replaced: number;
  /** Share of a core at one poll a second. */
  coreShare: number;
  residentMb: number;
};

const LOOKS = 30;
const CASES = [
  { sockets: 200, replaced: 0 },
  { sockets: 200, replaced: 2 },
  { sockets: 1000, replaced: 0 },
];

/** `tapmap watch --json` for half a minute at one poll a second, including its quick polls in between. */
export async function benchWatching(): Promise<WatchingFigures[]> {
  const figures: WatchingFigures[] = [];
  for (const { sockets, replaced } of CASES) figures.push({ sockets, replaced, ...(await watch(sockets, replaced)) });
  return figures;
}

async function watch(count: number, replaced: number): Promise<{ coreShare: number; residentMb: number }> {
  const sockets = await holdSockets(count);
  const [node, args] = asOrdinaryUser(['node', 'dist/native-host/tapmap.js', 'watch', '--json', '--interval', '1']);
  const host = spawn(node, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
  const pid = host.pid ?? 0;
  for (let i = 0; i < 3; i++) await lines.next();
  const before = cpuNs(pid);
  for (let i = 0; i < LOOKS; i++) {
    await sockets.replace(replaced);
    await lines.next();
  }
  const coreShare = (cpuNs(pid) - before) / 1e9 / LOOKS;
  const residentMb = memoryMb(pid, 'VmRSS');
  const ended = once(host, 'exit');
  host.kill();
  await Promise.all([ended, sockets.end()]);
  return { coreShare, residentMb };
}
