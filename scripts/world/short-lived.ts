/**
 * A program whose connections last 5 to 50 ms: `short-lived.ts HOW COUNT OVER_MS`, spread evenly over the time. HOW is
 * how they close: gracefully by the `client` or the `remote`, by a `reset` from the client, or `udp` (connected, closed
 * by the client). At the end it prints one line of JSON: `[{ address, localPort }]`.
 */
import dgram from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { spreadAddresses } from './spread-addresses.ts';

export type ShortLived = { address: string; localPort: number };

const [, , how = 'client', count = '200', overMs = '20000'] = process.argv;
const addresses = spreadAddresses(Number(count));
const pauseMs = Number(overMs) / addresses.length;

const made = addresses.map(async (address, index): Promise<ShortLived> => {
  await setTimeout(index * pauseMs);
  const lifeMs = 5 + ((index * 29) % 46);
  return { address, localPort: await (how === 'udp' ? liveUdp(address, lifeMs) : liveTcp(address, lifeMs)) };
});
process.stdout.write(`${JSON.stringify(await Promise.all(made))}\n`);

async function liveTcp(host: string, lifeMs: number): Promise<number> {
  const socket = net.connect({ host, port: 443 });
  await once(socket, 'connect');
  const { localPort = 0 } = socket;
  socket.resume();
  const closed = once(socket, 'close');
  await setTimeout(lifeMs);
  if (how === 'reset') socket.resetAndDestroy();
  else if (how === 'remote') socket.write('bye');
  else socket.end();
  await closed;
  return localPort;
}

async function liveUdp(host: string, lifeMs: number): Promise<number> {
  const socket = dgram.createSocket('udp4');
  socket.connect(443, host);
  await once(socket, 'connect');
  const { port } = socket.address();
  socket.send('hello');
  await setTimeout(lifeMs);
  socket.close();
  return port;
}
