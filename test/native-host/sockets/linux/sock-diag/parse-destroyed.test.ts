import { expect, test } from 'vitest';
import { updateDestroyed } from '../../../../../native-host/sockets/linux/sock-diag/parse-destroyed.ts';
import { parseInetDiag } from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { diagMessage, type DiagFields } from './inet-diag-bytes.ts';

const CLOSED = 7;
const bound: DiagFields = { family: 'IPv4', state: CLOSED, local: ['0.0.0.0', 5000], remote: ['0.0.0.0', 0] };
const connected: DiagFields = { ...bound, local: ['10.0.0.2', 5000], remote: ['192.0.2.7', 443] };

function dumpedThenDestroyed(met: DiagFields, destroyed: DiagFields) {
  const row = diagMessage(met);
  const socket = parseInetDiag(row.bytes, 0, row.end, 'udp');
  const notice = diagMessage(destroyed);
  updateDestroyed(socket, notice.bytes, 0, notice.end);
  return socket;
}

test('a socket first seen before it connected ends with its remote address', () => {
  expect(dumpedThenDestroyed(bound, connected)).toMatchObject({
    ...{ localAddress: '10.0.0.2', localPort: 5000, remoteAddress: '192.0.2.7', remotePort: 443 },
  });
});

test('one whose addresses were cleared before its end keeps the earlier ones', () => {
  expect(dumpedThenDestroyed(connected, bound)).toMatchObject({ localAddress: '10.0.0.2', remoteAddress: '192.0.2.7' });
});
