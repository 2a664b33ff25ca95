import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket as TcpSocket } from 'node:net';

export async function listenOn(address: '127.0.0.1' | '::1'): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('a listener has no port');
  return { server, port: bound.port };
}

/**
 * A connection to a listener, over which a byte was sent: wine does not know the owner before something was read.
 */
export async function connectTo(server: Server, address: string, port: number): Promise<TcpSocket> {
  const accepted = new Promise<TcpSocket>((resolve) => server.once('connection', resolve));
  const client = connect(port, address);
  const end = await accepted;
  end.on('error', () => undefined); // the client's reset
  end.write('x');
  await once(client, 'data');
  return client;
}

/** Binds the first free port from `firstPort` on: which one decides whether the socket counts as listening. */
export async function bindUdp(
  address: '127.0.0.1' | '::1',
  firstPort: number,
): Promise<{ socket: UdpSocket; port: number }> {
  for (let port = firstPort; ; port++) {
    const socket = createSocket(address === '::1' ? 'udp6' : 'udp4');
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject).bind(port, address, resolve);
      });
      return { socket, port };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      socket.close();
    }
  }
}
