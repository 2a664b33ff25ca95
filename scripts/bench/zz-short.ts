import { benchParts } from '/tmp/fz/clone2/scripts/bench/bench-parts.ts';
console.log(await benchParts['short-lived']?.run());
process.exit(0);
