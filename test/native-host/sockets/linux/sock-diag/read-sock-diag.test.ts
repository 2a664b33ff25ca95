import { beforeEach, expect, test, vi } from 'vitest';
import { openSockDiagReader } from '../../../../../native-host/sockets/linux/sock-diag/read-sock-diag.ts';
import { SocketsUnreadable } from '../../../../../native-host/sockets/socket.ts';
import { NetlinkError, type NetlinkSocket } from '../../../../../native-host/system/linux/netlink.ts';
import type { OnNetlinkMessage } from '../../../../../native-host/system/linux/netlink-bytes.ts';
import { diagMessage } from './inet-diag-bytes.ts';

/** The kernel: its replies to the next requests, and its notices. */
type Kernel = { answer: (onMessage: OnNetlinkMessage) => void; notices: (onMessage: OnNetlinkMessage) => boolean };
const kernel = vi.hoisted((): Kernel => ({ answer: () => undefined, notices: () => true }));
vi.mock(import('../../../../../native-host/system/linux/netlink.ts'), async (original) => ({
  ...(await original()),
  openNetlink: (): NetlinkSocket => ({
    request: (request, onMessage) => {
      const isTcp = request[4] === 18; // TCPDIAG_GETSOCK
      if (isTcp) kernel.answer(onMessage);
    },
    drain: (onMessage) => kernel.notices(onMessage),
    close: () => undefined,
  }),
}));

const SOCK_DIAG_BY_FAMILY = 20;
const { bytes, end } = diagMessage({
  ...{ family: 'IPv4', state: 1, local: ['10.0.0.2', 1], remote: ['192.0.2.7', 2] },
  inode: 0,
});
const oneSocket = (onMessage: OnNetlinkMessage): void => onMessage(bytes, SOCK_DIAG_BY_FAMILY, 0, end);

beforeEach(() => {
  kernel.answer = oneSocket;
  kernel.notices = () => true;
});

test.each(['answer', 'message', 'recv'])(
  'a failed "%s" is refused by name, and the next look goes on',
  async (call) => {
    const reader = openSockDiagReader();
    expect((await reader.look('unnamed')).opened).toHaveLength(1);
    kernel.answer = () => {
      throw new NetlinkError(call, 74);
    };
    expect(() => reader.look('unnamed')).toThrow(new SocketsUnreadable({ source: 'netlink', call, errno: 74 }));
    kernel.answer = oneSocket;
    expect(await reader.look('unnamed')).toEqual({ opened: [], changed: [], closed: [], problems: [] });
  },
);

test('a cut-off row is reported as a problem and does not end the look', async () => {
  const reader = openSockDiagReader();
  kernel.answer = (onMessage) => {
    onMessage(bytes, SOCK_DIAG_BY_FAMILY, 0, 40);
    oneSocket(onMessage);
  };
  const { opened, problems } = await reader.look('unnamed');
  expect(opened).toHaveLength(1);
  expect(problems).toEqual([{ code: 'rows-unreadable', source: 'netlink', rows: 1 }]);
  kernel.answer = oneSocket;
  expect((await reader.look('unnamed')).problems).toEqual([]);
});

test('a cut-off notice closes nothing', async () => {
  const reader = openSockDiagReader();
  await reader.look('unnamed');
  kernel.notices = (onMessage) => {
    onMessage(bytes, SOCK_DIAG_BY_FAMILY, 0, 60);
    return true;
  };
  expect(await reader.look('unnamed')).toMatchObject({ opened: [], closed: [] });
});

test('a failure between two looks is left for the next look to report', () => {
  const reader = openSockDiagReader();
  void reader.look('unnamed');
  kernel.notices = () => {
    throw new NetlinkError('recv', 74);
  };
  expect(() => reader.quickPoll?.()).toThrow(SocketsUnreadable);
});
