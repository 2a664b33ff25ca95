import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { networkConnections } from 'systeminformation';

/** One poll with systeminformation for each line on stdin. Prints the CPU milliseconds, child processes included. */
const TICK_MS = 10; // sysconf(_SC_CLK_TCK) is 100 on every relevant Linux

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  // proc(5): field 4 follows "(comm) state"; 16 and 17 are the ticks of children that have been waited for.
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  return (user + system) / 1000 + TICK_MS * (Number(fields[13]) + Number(fields[14]));
}

const looks = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
while (!(await looks.next()).done) {
  const before = cpuMs();
  await networkConnections();
  console.log(cpuMs() - before);
}
