import { createInterface } from 'node:readline';
import { openObserver } from '../../native-host/commands/open-observer.ts';
import { openSocketReader } from '../../native-host/sockets/read-sockets.ts';
import { endpointText } from './endpoint-text.ts';
import type { ListedSocket } from './listed-socket.ts';

/**
 * One poll of the host for each line on stdin. Prints sockets that are open or in TIME_WAIT, as JSON: ListedSocket[].
 */
const { observer, locator } = openObserver(await openSocketReader());
await locator.ready;

const looks = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
while (!(await looks.next()).done) {
  await observer.look();
  const sockets: ListedSocket[] = observer
    .snapshot()
    .connections.map(({ id, protocol, localAddress, localPort, remoteAddress, remotePort, state, pid }) => {
      const remote = remoteAddress === null ? '*' : endpointText(remoteAddress, remotePort ?? 0);
      return { id, endpoints: `${protocol} ${endpointText(localAddress, localPort)} ${remote}`, state, pid };
    });
  console.log(JSON.stringify(sockets));
}
process.exit(0);
