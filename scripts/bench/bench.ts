import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.ts';
import { bundleForNode } from '../bundle-for-node.ts';
import { moduleSumsIn } from '../module-sums.ts';
import { installPackages } from '../packages/install-packages.ts';
import { benchParts } from './bench-parts.ts';

/**
 * `npm run bench [-- PART…]`: the budgets compared with other tools, in one run. Absolute figures differ from machine
 * to machine; the ratios count. Everything runs in network namespaces of its own, the tools as an ordinary user.
 */
const INSIDE = 'TAPMAP_BENCH_INSIDE';
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchParts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(benchParts).join(', ')}.`);
  process.exit(2);
}

if (process.env[INSIDE] === undefined) {
  await prepare();
  runOnLoopback();
  await runParts('world');
} else await runParts('loopback');
process.exit(0);

async function prepare(): Promise<void> {
  installPackages(['python3-psutil', 'iproute2', 'util-linux']);
  if (['pages', 'page-cpu', 'page-memory', 'mass-close'].some(isWanted))
    installPackages(['chromium', 'firefox-esr', 'fonts-liberation']);
  await build();
  // As shipped: bundled, without a compiler in the same process.
  const programDir = resolve('dist/native-host');
  const hostFiles = { programDir, moduleSums: moduleSumsIn(programDir) };
  for (const program of ['look-with-tapmap', 'list-with-tapmap']) {
    await bundleForNode(`scripts/bench/${program}.ts`, 'dist/bench', `${program}.mjs`, 'es', hostFiles);
  }
}

/** Runs this program again, in a namespace with only loopback. */
function runOnLoopback(): void {
  if (!Object.entries(benchParts).some(([name, { where }]) => where === 'loopback' && isWanted(name))) return;
  const script = 'ip link set lo up && exec "$@"';
  const again = [process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), ...wanted];
  const env = { ...process.env, [INSIDE]: '1' };
  const { status } = spawnSync('unshare', ['--net', 'sh', '-c', script, 'sh', ...again], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

async function runParts(where: 'loopback' | 'world'): Promise<void> {
  for (const [name, part] of Object.entries(benchParts)) {
    if (part.where === where && isWanted(name)) console.log(`\n${name}\n\n${await part.run()}`);
  }
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}
