import { describe, expect, test } from 'vitest';
import { parseInetDiag, updateInetDiag } from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { attribute, diagMessage, tcpInfo, type DiagFields } from './inet-diag-bytes.ts';

const established: DiagFields = {
  family: 'IPv4',
  state: 1,
  local: ['10.0.0.2', 40_000],
  remote: ['192.0.2.7', 443],
};
const figures = { rtt: 12_500, minRtt: 9_250, acked: 100n, received: 5_000_000_000n, sent: 250n };

const parse = (fields: DiagFields, protocol: 'tcp' | 'udp' = 'tcp') => {
  const { bytes, end } = diagMessage(fields);
  return parseInetDiag(bytes, 0, end, protocol);
};

describe('endpoints', () => {
  test('of an IPv4 connection', () => {
    expect(parse(established)).toMatchObject({
      ...{ family: 4, localAddress: '10.0.0.2', localPort: 40_000, remoteAddress: '192.0.2.7', remotePort: 443 },
      ...{ state: 'ESTABLISHED', uid: 1000, inode: 4711 },
    });
  });

  test('of an IPv6 connection are RFC 5952 text', () => {
    const socket = parse({
      ...established,
      family: 'IPv6',
      local: ['fd00:0:0::2', 1],
      remote: ['2001:DB8::1', 65_535],
    });
    expect(socket).toMatchObject({
      family: 6,
      localAddress: 'fd00::2',
      remoteAddress: '2001:db8::1',
      remotePort: 65_535,
    });
  });

  test('that are mapped IPv4 are shown as IPv4', () => {
    const socket = parse({
      ...established,
      family: 'IPv6',
      local: ['::ffff:10.0.0.2', 1],
      remote: ['::ffff:192.0.2.7', 2],
    });
    expect(socket).toMatchObject({ family: 4, localAddress: '10.0.0.2', remoteAddress: '192.0.2.7' });
  });

  test('of a listening socket are only the local one', () => {
    const socket = parse({ ...established, family: 'IPv6', state: 10, local: ['::', 22], remote: ['::', 0] });
    expect(socket).toMatchObject({
      family: 6,
      localAddress: '::',
      remoteAddress: null,
      remotePort: null,
      state: 'LISTEN',
    });
  });

  test('may begin anywhere in the datagram', () => {
    const { bytes } = diagMessage({ ...established, attributes: [Buffer.alloc(0)] });
    const shifted = new Uint8Array(16 + bytes.u8.length);
    shifted.set(bytes.u8, 16);
    const socket = parseInetDiag({ u8: shifted, u32: new Uint32Array(shifted.buffer) }, 16, shifted.length, 'tcp');
    expect(socket).toMatchObject({ localAddress: '10.0.0.2', remotePort: 443, id: '7' });
  });
});

test('the id is the whole 64-bit cookie', () => {
  expect(parse({ ...established, cookie: 0x1_0000_0003n }).id).toBe('4294967299');
});

test('a UDP socket has no state', () => {
  expect(parse(established, 'udp').state).toBeNull();
});

test('a row in TIME_WAIT has no attributes, no figures and no owner', () => {
  expect(parse({ ...established, state: 6, inode: 0, uid: 0 })).toMatchObject({
    ...{ state: 'TIME_WAIT', inode: 0, owner: null, rttMs: null, minRttMs: null, bytesSent: null, bytesReceived: null },
  });
});

describe('struct tcp_info', () => {
  test.each([
    { length: 120, kernel: 'without byte counts', expected: { rttMs: null, minRttMs: null, bytesSent: null } },
    { length: 136, kernel: 'without a minimum', expected: { rttMs: 12.5, minRttMs: null, bytesSent: 100 } },
    { length: 192, kernel: 'without bytes_sent', expected: { rttMs: 12.5, minRttMs: 9.25, bytesSent: 100 } },
    { length: 232, kernel: 'of today', expected: { rttMs: 12.5, minRttMs: 9.25, bytesSent: 250 } },
  ])('of $length bytes, of a kernel $kernel', ({ length, expected }) => {
    const socket = parse({ ...established, attributes: [tcpInfo(length, figures)] });
    expect(socket).toMatchObject(expected);
    expect(socket.bytesReceived).toBe(length < 136 ? null : 5_000_000_000);
  });

  test.each([0, 0xffffffff])('a minimum of %i means not measured', (minRtt) => {
    const socket = parse({ ...established, attributes: [tcpInfo(232, { ...figures, rtt: 0, minRtt })] });
    expect(socket).toMatchObject({ rttMs: null, minRttMs: null });
  });

  test('of a listening socket holds other figures and is not shown', () => {
    const socket = parse({ ...established, state: 10, remote: ['0.0.0.0', 0], attributes: [tcpInfo(232, figures)] });
    expect(socket).toMatchObject({ rttMs: null, bytesReceived: null });
  });

  test('is found after an attribute of an odd length', () => {
    const attributes = [attribute(8, Buffer.from([1])), tcpInfo(232, figures)];
    expect(parse({ ...established, attributes }).rttMs).toBe(12.5);
  });
});

test.each([
  { name: 'longer than the message', bytes: attribute(2, Buffer.alloc(8), 2000) },
  { name: 'shorter than its own head', bytes: attribute(2, Buffer.alloc(8), 2) },
  { name: 'cut inside its head', bytes: Buffer.from([236, 0]) },
])('an attribute that is $name is not read', ({ bytes }) => {
  expect(parse({ ...established, attributes: [bytes] })).toMatchObject({ rttMs: null, remotePort: 443 });
});

test('a bound socket that connects later remains the same socket', () => {
  const socket = parse({ ...established, local: ['0.0.0.0', 5000], remote: ['0.0.0.0', 0] }, 'udp');
  expect(socket.remoteAddress).toBeNull();
  const { bytes, end } = diagMessage({ ...established, local: ['10.0.0.2', 5000] });
  expect(updateInetDiag(socket, bytes, 0, end)).toBe(true);
  expect(socket).toMatchObject({ localAddress: '10.0.0.2', remoteAddress: '192.0.2.7', remotePort: 443 });
});

test('an update with the same figures is no change, one with others is', () => {
  const same = diagMessage({ ...established, attributes: [tcpInfo(232, figures)] });
  const socket = parseInetDiag(same.bytes, 0, same.end, 'tcp');
  expect(updateInetDiag(socket, same.bytes, 0, same.end)).toBe(false);
  const more = diagMessage({ ...established, attributes: [tcpInfo(232, { ...figures, sent: 251n })] });
  expect(updateInetDiag(socket, more.bytes, 0, more.end)).toBe(true);
  expect(socket.bytesSent).toBe(251);
});

test('a socket that no process holds any more keeps its last user: the uid 0 of its row is not root', () => {
  const socket = parse(established);
  const { bytes, end } = diagMessage({ ...established, state: 4, uid: 0, inode: 0 });
  updateInetDiag(socket, bytes, 0, end);
  expect(socket).toMatchObject({ inode: 0, uid: 1000, state: 'FIN_WAIT_1' });
});

test('an address with words of all ones is shown in full', () => {
  const address = '2001:db8:ffff:ffff:ffff:ffff:ffff:ff62';
  const socket = parse({ ...established, family: 'IPv6', state: 10, local: [address, 8888], remote: ['::', 0] });
  expect(socket).toMatchObject({ localAddress: address, localPort: 8888 });
});
