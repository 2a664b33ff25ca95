import { createInterface } from 'node:readline';
import { openObserver } from '../../native-host/commands/open-observer.ts';
import { changesMessages } from '../../native-host/messaging/split-messages.ts';
import { openSocketReader } from '../../native-host/sockets/read-sockets.ts';

/**
 * For each line `look` on stdin one poll of the host, including the text of its messages: prints the CPU milliseconds
 * of all its threads and the bytes of the messages. For a line `memory`: prints the resident bytes of the process, and
 * the bytes used in the JavaScript heap (with --expose-gc: without garbage).
 */
const { observer, locator } = openObserver(await openSocketReader());
await locator.ready;

for await (const line of createInterface({ input: process.stdin }))
  console.log(await (line === 'memory' ? memory() : look()));
process.exit(0);

function memory(): string {
  const residentBytes = process.memoryUsage.rss();
  globalThis.gc?.();
  return `${residentBytes} ${process.memoryUsage().heapUsed}`;
}

async function look(): Promise<string> {
  const before = process.cpuUsage();
  const changes = await observer.look();
  let bytes = 0;
  for (const json of changesMessages(changes)) bytes += Buffer.byteLength(json);
  const { user, system } = process.cpuUsage(before);
  return `${(user + system) / 1000} ${bytes}`;
}
