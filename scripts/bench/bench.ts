import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from '../build.ts';
import { bundleForNode } from '../bundle-for-node.ts';
import { installPackages } from '../packages/install-packages.ts';
import { benchHost } from './bench-host.ts';
import { benchLooks } from './bench-looks.ts';
import { benchPages } from './bench-pages.ts';
import { holdSockets } from './hold-sockets.ts';

/**
 * `npm run bench`: the host's budgets beside other tools, in one run. Absolute figures differ from machine to machine;
 * the ratios are what counts. Runs in a network namespace of its own, on loopback; the tools as an ordinary user.
 */
const INSIDE = 'TAPMAP_BENCH_INSIDE';
const TOOLS = ['ss -tunapi', 'psutil', 'systeminformation'];

if (process.env[INSIDE] === undefined) {
  installPackages(['chromium', 'firefox-esr', 'fonts-liberation', 'python3-psutil', 'iproute2', 'util-linux']);
  await build();
  // As it ships: bundled, without a compiler in the same process.
  await bundleForNode('scripts/bench/look-with-tapmap.ts', 'dist/bench', 'look-with-tapmap.mjs', 'es');
  const script = 'ip link set lo up && exec "$@"';
  const again = [process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const env = { ...process.env, [INSIDE]: '1' };
  const { status } = spawnSync('unshare', ['--net', 'sh', '-c', script, 'sh', ...again], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
  await printPages();
  process.exit(0);
}

console.log(
  'CPU of one look, 1 % of the sockets replaced since the last, in milliseconds (median) and as a multiple of tapmap:\n',
);
console.log(`| sockets | tapmap | ${TOOLS.join(' | ')} | bytes of messages |`);
console.log(`|${'---|'.repeat(TOOLS.length + 3)}`);
for (const count of [100, 1000, 10_000]) {
  const { tools, messageBytes } = await benchLooks(count);
  const own = tools['tapmap'] ?? NaN;
  const cells = TOOLS.map((tool) => `${ms(tools[tool])} (${((tools[tool] ?? NaN) / own).toFixed(1)}×)`);
  console.log(`| ${count} | ${ms(own)} | ${cells.join(' | ')} | ${messageBytes} |`);
}

const holders = await holdSockets(1000);
const { bareNodeMs, helloMs, snapshotMs, residentMb } = await benchHost();
holders.end();
const few = await holdSockets(200);
const { coreShare } = await benchHost();
few.end();
console.log(`
start of the process → hello: ${ms(helloMs)} ms (bare Node: ${ms(bareNodeMs)} ms); → whole snapshot of 1,000 sockets, located: ${ms(snapshotMs)} ms
resident memory with 1,000 sockets: ${residentMb.toFixed(0)} MB
one look a second, 200 sockets: ${(coreShare * 100).toFixed(2)} % of a core`);
process.exit(0);

async function printPages(): Promise<void> {
  console.log('\n| browser | what | median ms | slowest ms | budget ms |\n|---|---|---|---|---|');
  for (const { browser, what, medianMs, slowestMs, budgetMs } of await benchPages()) {
    console.log(`| ${browser} | ${what} | ${medianMs.toFixed(0)} | ${slowestMs.toFixed(0)} | ${budgetMs} |`);
  }
}

function ms(value: number | undefined): string {
  return (value ?? NaN).toFixed(2);
}
