import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { parseDestroyed } from '../../../../../native-host/sockets/linux/sock-diag/parse-destroyed.ts';
import {
  parseInetDiag,
  updateInetDiag,
  type InetDiagSocket,
} from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { attribute, netlinkBytes } from './inet-diag-bytes.ts';

/** struct inet_diag_msg without its attributes (include/uapi/linux/inet_diag.h). */
const HEAD_BYTES = 72;
const INET_DIAG_INFO = 2;

const anyAttribute = fc
  .tuple(
    fc.oneof(fc.constantFrom(INET_DIAG_INFO, 8, 10, 21), fc.nat(0xffff)),
    fc.uint8Array({ maxLength: 260, size: 'max' }),
    fc.option(fc.nat(0xffff), { freq: 4, nil: undefined }),
  )
  .map(([type, value, claimedLength]) => attribute(type, value, claimedLength));

/** A row with any content and an existing family, with any attributes, cut anywhere after the head. */
const anyRow = fc
  .tuple(
    fc.constantFrom(2, 10),
    fc.uint8Array({ minLength: HEAD_BYTES - 1, maxLength: HEAD_BYTES - 1 }),
    fc.array(anyAttribute, { maxLength: 4 }),
    fc.nat(400),
  )
  .map(([family, head, attributes, kept]) => {
    const whole = Buffer.concat([Uint8Array.of(family), head, ...attributes]);
    return whole.subarray(0, HEAD_BYTES + kept);
  });
const anyProtocol = fc.constantFrom('tcp', 'udp');

function expectPossible(socket: InetDiagSocket): void {
  const { family, localAddress, localPort, remoteAddress, remotePort } = socket;
  expect(ipaddr.parse(localAddress).kind()).toBe(family === 4 ? 'ipv4' : 'ipv6');
  expect(localPort).toBeLessThanOrEqual(0xffff);
  expect(remoteAddress === null).toBe(remotePort === null);
  if (remoteAddress !== null) expect(ipaddr.parse(remoteAddress).kind()).toBe(family === 4 ? 'ipv4' : 'ipv6');
  if (socket.protocol === 'udp') expect(socket.state).toBeNull();
  for (const figure of [socket.rttMs, socket.minRttMs, socket.bytesSent, socket.bytesReceived]) {
    if (figure !== null) expect(figure).toBeGreaterThanOrEqual(0);
  }
}

test('any row is a socket with valid fields', () => {
  fc.assert(
    fc.property(anyRow, anyProtocol, fc.nat(10), (row, protocol, wordsBefore) => {
      const at = 16 + 4 * wordsBefore;
      const { u8, u32 } = netlinkBytes(Buffer.concat([new Uint8Array(at).fill(0xee), row]));
      expectPossible(parseInetDiag({ u8, u32 }, at, at + row.length, protocol));
    }),
    { numRuns: 1000 },
  );
});

test('any row updates a known socket without an exception', () => {
  fc.assert(
    fc.property(anyRow, anyRow, anyProtocol, (before, after, protocol) => {
      const socket = parseInetDiag(netlinkBytes(before), 0, before.length, protocol);
      updateInetDiag(socket, netlinkBytes(after), 0, after.length);
      expectPossible(socket);
    }),
    { numRuns: 1000 },
  );
});

test('figures come only from whole attributes, never from a cut-off one', () => {
  const figures = new Uint8Array(232).fill(7);
  const row = Buffer.concat([Uint8Array.of(2, 1), Buffer.alloc(HEAD_BYTES - 2), attribute(INET_DIAG_INFO, figures)]);
  fc.assert(
    fc.property(fc.nat(figures.length + 3), (kept) => {
      const cut = row.subarray(0, HEAD_BYTES + kept);
      expect(parseInetDiag(netlinkBytes(cut), 0, cut.length, 'tcp')).toMatchObject({ rttMs: null, bytesSent: null });
    }),
  );
});

test('any notice is a connection that ended, or none', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const socket = parseDestroyed(netlinkBytes(row), 0, row.length);
      if (socket === null) return;
      expect(socket.remoteAddress).not.toBeNull();
      expect(socket.inode).toBe(0);
      expect(ipaddr.parse(socket.localAddress).kind()).toBe(socket.family === 4 ? 'ipv4' : 'ipv6');
    }),
    { numRuns: 1000 },
  );
});
