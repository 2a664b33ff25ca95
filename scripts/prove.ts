import { browserNames } from './browsers/launch-in-world.ts';
import { build } from './build.ts';
import { installPackages } from './packages/install-packages.ts';
import { findingLines } from './prove/finding.ts';
import { proveInBrowser } from './prove/prove-in-browser.ts';
import { proveOptions } from './prove/prove-options.ts';
import { requireRoot } from './world/require-root.ts';

/**
 * `npm run prove [-- --minutes N]`: shows that with the defaults nothing leaves the computer, in a network of its own that
 * is attached to nothing. Exit status 1 when something was seen that must not be.
 */
const durationMs = proveOptions(process.argv.slice(2));
// What is made for the worlds is removed when this process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
requireRoot();
installPackages(['chromium', 'firefox-esr', 'fonts-liberation', 'iproute2', 'strace', 'tcpdump', 'util-linux']);
await build();

console.log(`
Each browser runs for ${durationMs / 60_000} min on a computer of its own (a network namespace), once with TapMap and once without.
Its only link leads to an "Internet" in this machine that answers everything. What is compared:
every packet on that link, the helper app's calls of the system (strace), what listens (ss), and the browser's own log.`);
let wrong = 0;
for (const [index, findings] of (
  await Promise.all(browserNames.map((name) => proveInBrowser(name, durationMs)))
).entries()) {
  console.log(`\n${browserNames[index] ?? ''}`);
  for (const finding of findings) {
    for (const line of findingLines(finding)) console.log(line);
    if (finding.wrong.length > 0) wrong += 1;
  }
}
console.log(wrong === 0 ? '\nNothing was seen that must not be.' : `\n${wrong} of these must not be.`);
process.exitCode = wrong === 0 ? 0 : 1;
