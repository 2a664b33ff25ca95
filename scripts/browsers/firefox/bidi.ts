import type { Duplex } from 'node:stream';
import WebSocket from 'ws';
import { isRecord } from '../../is-record.ts';

/** A WebDriver BiDi connection (https://w3c.github.io/webdriver-bidi/). */
export type Bidi = {
  /** The result of a command. @throws {Error} with BiDi's error code and message */
  readonly send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  readonly end: () => void;
};

type BidiOptions = {
  /** How to reach the port where the browser does not share our loopback. */
  readonly connectTo?: ((port: number) => Duplex) | undefined;
  /** Accepts self-signed certificates. */
  readonly trustAnyone?: boolean;
};

export async function openBidi(port: number, { connectTo, trustAnyone = false }: BidiOptions = {}): Promise<Bidi> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/session`, {
    ...(connectTo ? { createConnection: () => connectTo(port) } : {}),
    perMessageDeflate: false,
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  type Waiting = { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void; method: string };
  const waiting = new Map<unknown, Waiting>();
  let lastId = 0;

  socket.on('message', (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString());
    if (!isRecord(message)) return;
    const command = waiting.get(message['id']);
    if (!command) return; // an event: none is subscribed to
    waiting.delete(message['id']);
    if (message['type'] === 'success' && isRecord(message['result'])) command.resolve(message['result']);
    else command.reject(new Error(`${command.method}: ${String(message['error'])}: ${String(message['message'])}`));
  });
  socket.on('close', () => {
    for (const { reject, method } of waiting.values())
      reject(new Error(`${method}: the browser closed the connection`));
  });

  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject, method });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: trustAnyone } } });
  return { send, end: () => socket.terminate() };
}
