import { tooOldNode } from './packages/too-old-node.ts';

/**
 * `npm run package [-- NAME…] [--allow-dirty]`. What makes the packages is loaded only once this Node is known to run
 * it: an old one would stop at the first thing it does not know.
 */
const sentence = tooOldNode(process.versions.node);
if (sentence === null) {
  const { runPackage } = await import('./release/making/run-package.ts');
  process.exitCode = await runPackage(process.argv.slice(2));
} else {
  console.error(sentence);
  process.exitCode = 1;
}
