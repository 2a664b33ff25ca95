import { setTimeout as sleep } from 'node:timers/promises';
import { startLineProgram } from './line-program.ts';
import type { LineProgram } from './line-program.ts';
import { median } from './median.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

export type LookFigures = { sockets: number; tools: Record<string, number>; messageBytes: number };

const HOLDERS = 20;
const ROUNDS = 21;

/**
 * CPU milliseconds of one look with each tool, 1 % of the sockets replaced since the last, in interleaved rounds so that
 * a slow moment of the machine hits all. Everything runs as an ordinary user in the network namespace of the caller.
 */
export async function benchLooks(count: number): Promise<LookFigures> {
  const holders = Array.from({ length: HOLDERS }, (_, index) =>
    start('/usr/bin/python3', 'scripts/bench/hold-sockets.py', String(index), String(count / HOLDERS)),
  );
  for (const holder of holders) await holder.nextLine();
  const tools: Record<string, LineProgram> = {
    tapmap: start('node', '--import', 'tsx', 'scripts/bench/look-with-tapmap.ts'),
    'ss -tunapi': start('/usr/bin/python3', 'scripts/bench/look-with-ss.py'),
    psutil: start('/usr/bin/python3', 'scripts/bench/look-with-psutil.py'),
    systeminformation: start('node', '--import', 'tsx', 'scripts/bench/look-with-systeminformation.ts'),
  };
  const cpuMs: Record<string, number[]> = {};
  const bytes: number[] = [];
  let sockets = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, tool] of Object.entries(tools)) {
      await replaceOnePercent(holders, count, round);
      await sleep(100);
      const [cpu = 0, messageBytes, connections] = (await tool.ask('look')).split(' ').map(Number);
      if (round > 0) (cpuMs[name] ??= []).push(cpu); // the first look is the cold one
      if (messageBytes !== undefined && round > 0) bytes.push(messageBytes);
      sockets = connections ?? sockets;
    }
  }
  for (const program of [...holders, ...Object.values(tools)]) program.end();
  const medians = Object.entries(cpuMs).map(([name, samples]) => [name, median(samples)] as const);
  return { sockets, tools: Object.fromEntries(medians), messageBytes: median(bytes) };
}

const start = (...command: string[]): LineProgram => startLineProgram(...asOrdinaryUser(command));

/** A replaced connection is two sockets, both ends being here. */
async function replaceOnePercent(holders: LineProgram[], count: number, round: number): Promise<void> {
  const connections = Math.max(1, Math.round((count * 0.01) / 2));
  const each = Math.ceil(connections / holders.length);
  for (let done = 0, turn = round; done < connections; done += each, turn++) {
    const replaced = Math.min(each, connections - done);
    await holders[turn % holders.length]?.ask(String(replaced));
  }
}
