import { spawnSync } from 'node:child_process';
import { holdSockets } from './hold-sockets.ts';
import { median } from './median.ts';
import { asOrdinaryUser } from './ordinary-user.ts';
import { timeHostStart, type HostStart } from './time-host-start.ts';

/** Medians; `bareNodeMs` is how long Node itself takes to its first output, the lower bound for any Node program. */
export type HostFigures = HostStart & { bareNodeMs: number };

const STARTS = 11;
const SOCKETS = 1000;

/** Measures the start of the host process with 1,000 sockets. */
export async function benchHost(): Promise<HostFigures> {
  const sockets = await holdSockets(SOCKETS);
  const starts: HostStart[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await timeHostStart());
  await sockets.end();
  return {
    bareNodeMs: median(Array.from({ length: STARTS }, timeBareNode)),
    helloMs: median(starts.map(({ helloMs }) => helloMs)),
    snapshotMs: median(starts.map(({ snapshotMs }) => snapshotMs)),
    peakMb: median(starts.map(({ peakMb }) => peakMb)),
  };
}

function timeBareNode(): number {
  const startedMs = performance.now();
  const [command, args] = asOrdinaryUser(['node', '-e', 'console.log()']);
  spawnSync(command, args);
  return performance.now() - startedMs;
}
