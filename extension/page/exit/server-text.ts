import type { NameServer } from '../../../native-host/protocol.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';

/** A name server and the interface that leads to it: "10.2.0.1 via wg0". */
export function serverText({ address, interface: name, asked }: NameServer): string {
  const server =
    name === null
      ? message('exitServerUnknown', { address: foreignText(address) })
      : message('exitServerBy', { address: foreignText(address), interface: foreignText(name) });
  return asked === 'fallback' ? message('exitServerFallback', { server }) : server;
}
