import { expect, test } from 'vitest';
import { SocketsUnreadable } from '../../../../native-host/sockets/socket.ts';
import { openNetstatReader } from '../../../../native-host/sockets/windows/read-netstat.ts';

const heading = '\r\nActive Connections\r\n\r\n  Proto  Local Address   Foreign Address   State   PID\r\n';
const listening = '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1060\r\n';
const open = '  TCP    192.0.2.5:49712        198.51.100.7:443       ESTABLISHED     4312\r\n';
const waiting = '  TCP    192.0.2.5:49712        198.51.100.7:443       TIME_WAIT       0\r\n';

/** A reader of these outputs of netstat, one for each look. */
function readerOf(...printed: string[]) {
  return openNetstatReader(() => Promise.resolve(heading + (printed.shift() ?? '')));
}

test('the looks report what opened, what went into TIME_WAIT with its program, and what closed', async () => {
  const reader = readerOf(listening + open, listening + waiting, listening);
  const { opened, problems } = await reader.look();
  expect(opened).toMatchObject([
    { localPort: 135, remoteAddress: null, state: 'LISTEN', pid: 1060, processName: null },
    { localPort: 49_712, remoteAddress: '198.51.100.7', remotePort: 443, state: 'ESTABLISHED', pid: 4312 },
  ]);
  expect(problems).toEqual([]);
  expect((await reader.look()).changed).toMatchObject([{ id: opened[1]?.id, state: 'TIME_WAIT', pid: 4312 }]);
  expect((await reader.look()).closed).toEqual([opened[1]]);
});

test('malformed lines are a problem, and the rest is read', async () => {
  const { opened, problems } = await readerOf(`${listening}  TCP    what is this\r\n`).look();
  expect(opened).toHaveLength(1);
  expect(problems).toEqual([{ code: 'rows-unreadable', source: 'netstat', lines: 1 }]);
});

test('output without any socket is rejected', async () => {
  await expect(readerOf('').look()).rejects.toThrow(SocketsUnreadable);
});
