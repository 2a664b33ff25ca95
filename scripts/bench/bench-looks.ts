import { setTimeout as sleep } from 'node:timers/promises';
import { holdSockets } from './hold-sockets.ts';
import { lookingPrograms } from './looking-programs.ts';
import { median } from './median.ts';

export type LookFigures = { count: number; cpuMs: Record<string, number>; messageBytes: number };

const COUNTS = [100, 1000, 10_000];
const ROUNDS = 21;

/**
 * CPU milliseconds of one poll with each tool. In each round 1 % of the sockets is replaced once, then every tool
 * polls, so that all see the same and a slow moment of the machine affects all.
 */
export async function benchLooks(): Promise<LookFigures[]> {
  const figures: LookFigures[] = [];
  for (const count of COUNTS) figures.push(await lookAt(count));
  return figures;
}

async function lookAt(count: number): Promise<LookFigures> {
  const sockets = await holdSockets(count);
  const tools = lookingPrograms('tapmap', 'ss -tunapi', 'psutil', 'systeminformation');
  const cpuMs: Record<string, number[]> = {};
  const bytes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sockets.replaceOnePercent();
    for (const [name, tool] of Object.entries(tools)) {
      await sleep(100);
      const [cpu = NaN, messageBytes] = (await tool.ask('look')).split(' ').map(Number);
      if (round === 0) continue; // the first poll is a cold start
      (cpuMs[name] ??= []).push(cpu);
      if (messageBytes !== undefined) bytes.push(messageBytes);
    }
  }
  await Promise.all([sockets, ...Object.values(tools)].map((program) => program.end()));
  const medians = Object.entries(cpuMs).map(([name, samples]) => [name, median(samples)] as const);
  return { count, cpuMs: Object.fromEntries(medians), messageBytes: median(bytes) };
}
