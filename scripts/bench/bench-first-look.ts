import { holdSockets } from './hold-sockets.ts';
import { lookingPrograms } from './looking-programs.ts';
import { timeHostStart } from './time-host-start.ts';

export type FirstLookFigures = {
  count: number;
  /** CPU milliseconds of each tool's first poll. */
  cpuMs: Record<string, number>;
  /** From the start of the host to a complete located snapshot, and its peak resident memory by then. */
  snapshotMs: number;
  peakMb: number;
};

const COUNTS = [10_000, 50_000];

/** What the first poll costs with many sockets: it is the one that has to find every owner. */
export async function benchFirstLook(): Promise<FirstLookFigures[]> {
  const figures: FirstLookFigures[] = [];
  for (const count of COUNTS) {
    const sockets = await holdSockets(count);
    const cpuMs: Record<string, number> = {};
    for (const [name, program] of Object.entries(lookingPrograms('tapmap', 'ss -tunapi', 'psutil'))) {
      cpuMs[name] = Number((await program.ask('look')).split(' ')[0]);
      await program.end();
    }
    const { snapshotMs, peakMb } = await timeHostStart();
    await sockets.end();
    figures.push({ count, cpuMs, snapshotMs, peakMb });
  }
  return figures;
}
