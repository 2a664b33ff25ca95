import { createInterface } from 'node:readline';
import { openObserver } from '../../native-host/commands/open-observer.ts';
import { changesMessages } from '../../native-host/messaging/changes-messages.ts';
import { openSocketReader } from '../../native-host/sockets/read-sockets.ts';

/**
 * One look of the host for each line on stdin, down to the text of its messages. Prints the CPU milliseconds of all its
 * threads, the bytes of the messages, and the resident bytes of the process.
 */
const { observer, locator } = openObserver(await openSocketReader());
await locator.ready;

const looks = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
while (!(await looks.next()).done) {
  const before = process.cpuUsage();
  const changes = await observer.look();
  let bytes = 0;
  for (const json of changesMessages(changes)) bytes += Buffer.byteLength(json);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000, bytes, process.memoryUsage.rss());
}
process.exit(0);
