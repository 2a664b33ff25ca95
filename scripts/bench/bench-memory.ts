import { holdSockets } from './hold-sockets.ts';
import { startLineProgram } from './line-program.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

/** Memory after so many polls: of the process, and of the live JavaScript heap. */
export type MemoryFigure = { looks: number; residentMb: number; liveHeapMb: number };

const SOCKETS = 1000;
const MEASURED_AT = [100, 1000, 5000, 10_000];

/**
 * 10,000 polls with 1,000 sockets, 1 % of them replaced before each; back to back, so within minutes. That makes more
 * garbage per second than one poll a second does: what must not grow is the live heap.
 */
export async function benchMemory(): Promise<MemoryFigure[]> {
  const sockets = await holdSockets(SOCKETS);
  const tapmap = startLineProgram(...asOrdinaryUser(['node', '--expose-gc', 'dist/bench/look-with-tapmap.mjs']));
  const figures: MemoryFigure[] = [];
  for (let looks = 1; looks <= Math.max(...MEASURED_AT); looks++) {
    await sockets.replaceOnePercent();
    await tapmap.ask('look');
    if (!MEASURED_AT.includes(looks)) continue;
    const [residentMb = NaN, liveHeapMb = NaN] = (await tapmap.ask('memory'))
      .split(' ')
      .map((b) => Number(b) / 2 ** 20);
    figures.push({ looks, residentMb, liveHeapMb });
  }
  await Promise.all([sockets.end(), tapmap.end()]);
  return figures;
}
