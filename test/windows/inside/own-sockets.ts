import { userInfo } from 'node:os';
import { isRecord } from '../../../scripts/is-record.ts';
import { respond } from './respond.ts';
import { bindUdp, connectTo, listenOn } from './loopback-sockets.ts';
import { runHost } from './run-host.ts';

/** Opens sockets of every kind, lets the host poll, and returns how it shows each of them. */
void respond(async () => {
  const listener4 = await listenOn('127.0.0.1');
  const listener6 = await listenOn('::1');
  const client4 = await connectTo(listener4.server, '127.0.0.1', listener4.port);
  const client6 = await connectTo(listener6.server, '::1', listener6.port);
  // Below the ports that Windows assigns, and among them (system/ephemeral-ports.ts).
  const udp4 = await bindUdp('127.0.0.1', 20_000);
  const udp6 = await bindUdp('::1', 61_000);

  const snapshot = await runHost(['snapshot', '--json']);
  if (!isRecord(snapshot) || !Array.isArray(snapshot['connections'])) throw new Error('no snapshot');
  const connections: unknown[] = snapshot['connections'];
  const find = (protocol: string, localPort: number, remotePort: number | null): unknown =>
    connections.find(
      (one) =>
        isRecord(one) &&
        one['protocol'] === protocol &&
        one['localPort'] === localPort &&
        one['remotePort'] === remotePort,
    );
  return {
    self: { pid: process.pid, executable: process.execPath, user: userInfo().username },
    source: snapshot['source'],
    complete: snapshot['complete'],
    listener4: find('tcp', listener4.port, null),
    listener6: find('tcp', listener6.port, null),
    client4: find('tcp', client4.localPort ?? 0, listener4.port),
    client6: find('tcp', client6.localPort ?? 0, listener6.port),
    accepted4: find('tcp', listener4.port, client4.localPort ?? 0),
    accepted6: find('tcp', listener6.port, client6.localPort ?? 0),
    udp4: find('udp', udp4.port, null),
    udp6: find('udp', udp6.port, null),
  };
});
