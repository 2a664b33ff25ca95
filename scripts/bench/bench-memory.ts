import { holdSockets } from './hold-sockets.ts';
import { startLineProgram } from './line-program.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

/** Resident memory after so many looks. */
export type MemoryFigure = { looks: number; residentMb: number };

const SOCKETS = 1000;
const MEASURED_AT = [100, 1000, 5000, 10_000];

/** 10,000 looks at 1,000 sockets, 1 % of them replaced before each; one directly after the other, so within minutes. */
export async function benchMemory(): Promise<MemoryFigure[]> {
  const sockets = await holdSockets(SOCKETS);
  const tapmap = startLineProgram(...asOrdinaryUser(['node', 'dist/bench/look-with-tapmap.mjs']));
  const figures: MemoryFigure[] = [];
  for (let looks = 1; looks <= Math.max(...MEASURED_AT); looks++) {
    await sockets.replaceOnePercent();
    const [, , residentBytes = NaN] = (await tapmap.ask('look')).split(' ').map(Number);
    if (MEASURED_AT.includes(looks)) figures.push({ looks, residentMb: residentBytes / 2 ** 20 });
  }
  await Promise.all([sockets.end(), tapmap.end()]);
  return figures;
}
