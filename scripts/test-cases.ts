import { resolve } from 'node:path';
import { buildJudge } from './egress-cases/build-judge.ts';
import { caseLine } from './egress-cases/case-line.ts';
import { listCases } from './egress-cases/list-cases.ts';
import { runCases } from './egress-cases/run-cases.ts';
import { requireRoot } from './world/require-root.ts';

/**
 * `npm run test:cases [-- NN…]`: the network configurations of test/egress-cases, and those of the folder that
 * TAPMAP_CASES names, a line for each. Those whose number or name is given, or all. Exit status 1 when one is wrong or
 * did not run.
 */
const ownDir = resolve('test/egress-cases');
const { TAPMAP_CASES: otherDir } = process.env;
const wanted = process.argv.slice(2);

// What is made for the cases is removed when this process exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const isWanted = ({ name }: { name: string }): boolean =>
  wanted.length === 0 || wanted.some((one) => name === one || name.startsWith(`${one}-`));

requireRoot();
const dirs = otherDir === undefined ? [ownDir] : [ownDir, resolve(otherDir)];
const cases = dirs.flatMap(listCases).filter(isWanted);
const { command, end } = await buildJudge();
let wrong = 0;
await runCases(cases, { toolsDir: `${ownDir}/tools`, judge: command }, ({ name }, result) => {
  if (result.kind !== 'right') wrong += 1;
  console.log(caseLine(name, result));
});
end();
console.log(`\n${cases.length - wrong} right, ${wrong} wrong`);
process.exitCode = wrong === 0 && cases.length > 0 ? 0 : 1;
