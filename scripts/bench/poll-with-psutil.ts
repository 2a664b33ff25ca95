import { createInterface } from 'node:readline';
import { isRecord } from '../is-record.ts';
import type { World } from '../world/create-world.ts';

/**
 * Polls with psutil in the world; `end` returns what it saw, by `LOCAL_PORT REMOTE_ADDRESS`, with the program's name.
 */
export async function pollWithPsutil(
  world: World,
  intervalS: number,
): Promise<{ end: () => Promise<Map<string, unknown>> }> {
  const child = world.spawn(['/usr/bin/python3', 'scripts/bench/poll-with-psutil.py', String(intervalS)]);
  if (child.stdout === null) throw new Error('psutil has no standard output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next(); // it has polled once
  return {
    async end() {
      child.stdin?.end();
      const last = await lines.next();
      const seen: unknown = JSON.parse(last.done === true ? '' : last.value);
      if (!isRecord(seen)) throw new TypeError('psutil printed no object');
      return new Map(Object.entries(seen));
    },
  };
}
