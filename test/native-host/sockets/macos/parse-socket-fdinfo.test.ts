import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SocketsUnreadable } from '../../../../native-host/sockets/socket.ts';
import { parseSocketFdinfo } from '../../../../native-host/sockets/macos/parse-socket-fdinfo.ts';
import { socketFdinfo, type SocketFields } from './proc-info-bytes.ts';

const parse = (fields: SocketFields) => {
  const bytes = socketFdinfo(fields);
  return parseSocketFdinfo(bytes, bytes.length);
};
const connected: SocketFields = { local: ['10.0.0.2', 50_000], remote: ['192.0.2.7', 443] };

test('the struct of the public header has the 792 bytes that are read', () => {
  expect(socketFdinfo(connected)).toHaveLength(792);
});

describe('a socket', () => {
  test('of TCP over IPv4', () => {
    expect(parse(connected)).toEqual({
      key: 'tcp 123456789abcdef0 77',
      protocol: 'tcp',
      family: 4,
      localAddress: '10.0.0.2',
      localPort: 50_000,
      remoteAddress: '192.0.2.7',
      remotePort: 443,
      state: 'ESTABLISHED',
    });
  });

  test('of TCP over IPv6', () => {
    const fields = {
      family: 'AF_INET6',
      vflag: 2,
      local: ['2001:db8::2', 1],
      remote: ['2001:DB8:0::1', 65_535],
    } as const;
    expect(parse({ ...fields, local: [...fields.local], remote: [...fields.remote] })).toMatchObject({
      ...{ family: 6, localAddress: '2001:db8::2', localPort: 1, remoteAddress: '2001:db8::1', remotePort: 65_535 },
    });
  });

  test('of UDP has no state, and no remote address until it connects', () => {
    expect(parse({ protocol: 'udp', local: ['0.0.0.0', 5353] })).toMatchObject({
      ...{ protocol: 'udp', state: null, localAddress: '0.0.0.0', remoteAddress: null, remotePort: null },
    });
    expect(parse({ ...connected, protocol: 'udp' })).toMatchObject({ remoteAddress: '192.0.2.7', remotePort: 443 });
  });

  test('of family IPv6 that talks to an IPv4 peer is shown as IPv4', () => {
    expect(parse({ ...connected, family: 'AF_INET6', vflag: 1 })).toMatchObject({
      ...{ family: 4, localAddress: '10.0.0.2', remoteAddress: '192.0.2.7' },
    });
  });

  test('with mapped addresses is shown as IPv4', () => {
    const local: [string, number] = ['::ffff:10.0.0.2', 1];
    expect(parse({ family: 'AF_INET6', vflag: 2, local, remote: ['::ffff:192.0.2.7', 2] })).toMatchObject({
      ...{ family: 4, localAddress: '10.0.0.2', remoteAddress: '192.0.2.7' },
    });
  });

  test('that listens for both families is shown with the wildcard of IPv6', () => {
    expect(parse({ family: 'AF_INET6', vflag: 3, local: ['::', 22], state: 1 })).toMatchObject({
      ...{ family: 6, localAddress: '::', localPort: 22, remoteAddress: null, state: 'LISTEN' },
    });
  });

  test('of a link-local address is shown without the zone that the kernel embeds', () => {
    expect(parse({ family: 'AF_INET6', vflag: 2, local: ['fe80:4::1', 1], remote: ['fe80:4::2', 2] })).toMatchObject({
      ...{ localAddress: 'fe80::1', remoteAddress: 'fe80::2' },
    });
  });
});

test.each([
  [0, 'CLOSED'],
  [1, 'LISTEN'],
  [2, 'SYN_SENT'],
  [3, 'SYN_RECEIVED'],
  [4, 'ESTABLISHED'],
  [5, 'CLOSE_WAIT'],
  [6, 'FIN_WAIT_1'],
  [7, 'CLOSING'],
  [8, 'LAST_ACK'],
  [9, 'FIN_WAIT_2'],
  [10, 'TIME_WAIT'],
  [11, null],
])('state %i of netinet/tcp_fsm.h is %s', (state, expected) => {
  expect(parse({ ...connected, state })?.state).toBe(expected);
});

test('a socket whose memory was freed and reused is another one', () => {
  expect(parse({ ...connected, generation: 78n })?.key).not.toBe(parse(connected)?.key);
});

test.each<[string, SocketFields]>([
  ['of Unix', { ...connected, family: 'AF_UNIX', kind: 3 }],
  ['of ICMP', { ...connected, protocol: 'icmp' }],
  ['without a connection block', { ...connected, kind: 0 }],
  ['that is bound to no port', { local: ['0.0.0.0', 0], state: 0 }],
  ['whose connection block is being freed', { ...connected, vflag: 0 }],
])('a socket %s is skipped', (_, fields) => {
  expect(parse(fields)).toBeNull();
});

test.each([0, 788, 791, 793, 800])('a struct of %i bytes is rejected with a reason', (length) => {
  const bytes = new Uint8Array(4096);
  bytes.set(socketFdinfo(connected));
  expect(() => parseSocketFdinfo(bytes, length)).toThrow(SocketsUnreadable);
  expect(() => parseSocketFdinfo(bytes, length)).toThrow('"expectedBytes":792');
});

test('any bytes give a socket or null, or are rejected with a reason', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 700, maxLength: 900 }),
      fc.integer({ min: 780, max: 800 }),
      (bytes, length) => {
        try {
          const socket = parseSocketFdinfo(bytes, length);
          if (socket !== null) expect(socket.localPort).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(SocketsUnreadable);
        }
      },
    ),
  );
});

test('a struct with any members is read or skipped', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 792 - 180, maxLength: 792 - 180 }),
      fc.constantFrom(6, 17),
      (rest, protocol) => {
        const bytes = socketFdinfo(connected);
        bytes.set(rest, 180);
        new DataView(bytes.buffer, bytes.byteOffset).setInt32(180, protocol, true);
        expect(() => parseSocketFdinfo(bytes, 792)).not.toThrow();
      },
    ),
  );
});
