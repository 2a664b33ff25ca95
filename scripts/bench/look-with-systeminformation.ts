import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { networkConnections } from 'systeminformation';

/** One look with systeminformation for each line on stdin. Prints the CPU milliseconds, its child processes' included. */
const TICK_MS = 10; // sysconf(_SC_CLK_TCK) is 100 on every Linux that matters here

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  // proc(5): after "(comm) state" come fields 4 …; 16 and 17 are the ticks of ended children.
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  return (user + system) / 1000 + TICK_MS * (Number(fields[13]) + Number(fields[14]));
}

const looks = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
while (!(await looks.next()).done) {
  const before = cpuMs();
  await networkConnections();
  console.log(cpuMs() - before);
}
