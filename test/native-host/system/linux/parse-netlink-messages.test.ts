import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNetlinkMessages } from '../../../../native-host/system/linux/parse-netlink-messages.ts';
import { errnoPayload, netlinkDatagram, receivedBytes, type MessageFields } from './netlink-datagram.ts';

const MULTI = 2;
const ERROR = 2;
const DONE = 3;
const row = (payload: Uint8Array, more: Partial<MessageFields> = {}): MessageFields => ({
  type: 20,
  flags: MULTI,
  payload,
  ...more,
});

function parse(datagram: Uint8Array, sequence = 1, length = datagram.length) {
  const payloads: number[][] = [];
  const outcome = parseNetlinkMessages(receivedBytes(datagram), length, sequence, ({ u8 }, _type, start, end) => {
    payloads.push([...u8.subarray(start, end)]);
  });
  return { outcome, payloads };
}

test('the rows of a dump are passed on, and the reply has more', () => {
  const datagram = netlinkDatagram(row(Uint8Array.of(1, 2, 3, 4)), row(Uint8Array.of(5)), row(Uint8Array.of(6, 7)));
  expect(parse(datagram)).toEqual({ outcome: 'more', payloads: [[1, 2, 3, 4], [5], [6, 7]] });
});

test('NLMSG_DONE completes a dump', () => {
  const datagram = netlinkDatagram(row(Uint8Array.of(1)), { type: DONE, flags: MULTI, payload: errnoPayload(0) });
  expect(parse(datagram)).toEqual({ outcome: 'complete', payloads: [[1]] });
});

test('one message that is not part of a dump completes the reply', () => {
  expect(parse(netlinkDatagram(row(Uint8Array.of(1), { flags: 0 })))).toEqual({ outcome: 'complete', payloads: [[1]] });
});

test.each([
  ['NLMSG_ERROR', ERROR],
  ['the NLMSG_DONE of a dump that failed inside the kernel', DONE],
])('%s is a failure with its errno, never an empty reply', (_, type) => {
  expect(parse(netlinkDatagram({ type, payload: errnoPayload(2) }))).toEqual({
    outcome: { call: 'answer', errno: 2 },
    payloads: [],
  });
});

test('an error of 0 is an acknowledgement', () => {
  expect(parse(netlinkDatagram({ type: ERROR, payload: errnoPayload(0) })).outcome).toBe('complete');
});

test('the rest of an older reply is skipped, even its failure', () => {
  const old = { sequence: 6 };
  const datagram = netlinkDatagram(row(Uint8Array.of(1), old), { type: ERROR, ...old, payload: errnoPayload(1) });
  expect(parse(datagram, 7)).toEqual({ outcome: 'more', payloads: [] });
});

test('a notice has any number', () => {
  const datagram = netlinkDatagram(row(Uint8Array.of(1), { sequence: 9 }), row(Uint8Array.of(2), { sequence: 0 }));
  expect(parse(datagram, 0)).toEqual({ outcome: 'more', payloads: [[1], [2]] });
});

test.each([
  ['cut off inside a payload', netlinkDatagram(row(Uint8Array.of(1, 2, 3, 4))), 18],
  ['cut off inside a head', netlinkDatagram(row(Uint8Array.of(1, 2, 3, 4))), 10],
  ['with a length below its head', netlinkDatagram(row(Uint8Array.of(1), { claimedLength: 15 })), 20],
  ['with a length of 0', netlinkDatagram(row(Uint8Array.of(1), { claimedLength: 0 })), 20],
  ['with a length of 4 GiB', netlinkDatagram(row(Uint8Array.of(1), { claimedLength: 0xffffffff })), 20],
  ['whose refusal has no errno', netlinkDatagram({ type: ERROR }), 16],
])('a datagram %s is rejected with EBADMSG', (_, datagram, length) => {
  expect(parse(datagram, 1, length)).toEqual({ outcome: { call: 'message', errno: 74 }, payloads: [] });
});

test('complete messages before the cut are passed on', () => {
  const datagram = netlinkDatagram(row(Uint8Array.of(1)), row(Uint8Array.of(2)));
  expect(parse(datagram, 1, datagram.length - 4)).toEqual({
    outcome: { call: 'message', errno: 74 },
    payloads: [[1]],
  });
});

test('any bytes end in one of the outcomes, and no payload reaches beyond the datagram', () => {
  const message: fc.Arbitrary<MessageFields> = fc.record(
    {
      type: fc.oneof(fc.constantFrom(ERROR, DONE, 18, 20), fc.nat(0xffff)),
      flags: fc.nat(0xffff),
      sequence: fc.constantFrom(0, 1, 2),
      payload: fc.uint8Array({ maxLength: 40 }),
      claimedLength: fc.oneof(fc.nat(80), fc.nat(0xffffffff)),
    },
    { requiredKeys: ['type'] },
  );
  const datagram = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(message).map((messages) => netlinkDatagram(...messages)),
  );
  fc.assert(
    fc.property(datagram, fc.nat(200), fc.constantFrom(0, 1), (bytes, cut, sequence) => {
      const length = Math.min(cut, bytes.length);
      let last = 0;
      const outcome = parseNetlinkMessages(receivedBytes(bytes), length, sequence, (_bytes, _type, start, end) => {
        expect(start).toBeGreaterThanOrEqual(last + 16);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(length);
        last = end;
      });
      if (typeof outcome === 'object') expect(outcome.errno).not.toBe(0);
      else expect(['more', 'complete']).toContain(outcome);
    }),
    { numRuns: 2000 },
  );
});
