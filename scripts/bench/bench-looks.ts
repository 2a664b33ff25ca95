import { setTimeout as sleep } from 'node:timers/promises';
import { holdSockets } from './hold-sockets.ts';
import { startLineProgram } from './line-program.ts';
import type { LineProgram } from './line-program.ts';
import { median } from './median.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

export type LookFigures = { tools: Record<string, number>; messageBytes: number };

const ROUNDS = 21;

/**
 * CPU milliseconds of one look with each tool. In each round 1 % of the sockets is replaced once, then every tool looks,
 * so that each sees the same and a slow moment of the machine hits all.
 */
export async function benchLooks(count: number): Promise<LookFigures> {
  const sockets = await holdSockets(count);
  const tools: Record<string, LineProgram> = {
    tapmap: start('node', 'dist/bench/look-with-tapmap.mjs'),
    'ss -tunapi': start('/usr/bin/python3', 'scripts/bench/look-with-ss.py'),
    psutil: start('/usr/bin/python3', 'scripts/bench/look-with-psutil.py'),
    systeminformation: start('node', '--import', 'tsx', 'scripts/bench/look-with-systeminformation.ts'),
  };
  const cpuMs: Record<string, number[]> = {};
  const bytes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await sockets.replaceOnePercent();
    for (const [name, tool] of Object.entries(tools)) {
      await sleep(100);
      const [cpu = NaN, messageBytes] = (await tool.ask('look')).split(' ').map(Number);
      if (round === 0) continue; // the first look is the cold one
      (cpuMs[name] ??= []).push(cpu);
      if (messageBytes !== undefined) bytes.push(messageBytes);
    }
  }
  sockets.end();
  for (const tool of Object.values(tools)) tool.end();
  const medians = Object.entries(cpuMs).map(([name, samples]) => [name, median(samples)] as const);
  return { tools: Object.fromEntries(medians), messageBytes: median(bytes) };
}

const start = (...command: string[]): LineProgram => startLineProgram(...asOrdinaryUser(command));
