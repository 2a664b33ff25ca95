import { describe, expect, test } from 'vitest';
import { compareSockets } from '../../../scripts/bench/compare-sockets.ts';
import type { ListedSocket } from '../../../scripts/bench/listed-socket.ts';

const one: ListedSocket = { id: '1', endpoints: 'tcp 127.0.0.1:1 127.0.0.1:2', state: 'ESTABLISHED', pid: 7 };
const other: ListedSocket = { ...one, id: '2', endpoints: 'tcp 127.0.0.1:3 127.0.0.1:2' };

const compare = (before: ListedSocket[], list: ListedSocket[], after = before, known: string[] = []) =>
  compareSockets(before, list, after, new Set(known), () => true);

test('the same list has no fault', () => {
  expect(compare([one, other], [other, one])).toEqual({ stable: 2, missed: 0, doubled: 0, wrong: 0, unnamed: 0 });
});

describe.each([
  ['a socket that is lacking', [one], { missed: 1 }],
  ['a socket that comes twice', [one, other, { ...other, id: '3' }], { doubled: 1 }],
  ['another state', [one, { ...other, state: 'CLOSE_WAIT' }], { wrong: 1 }],
  ['another program', [one, { ...other, pid: 8 }], { wrong: 1 }],
  ['no program', [one, { ...other, pid: null }], { unnamed: 1 }],
])('%s', (_, list, fault) => {
  test('is a fault when it was right before and after', () => {
    expect(compare([one, other], list)).toMatchObject(fault);
  });
});

test('what came, went or changed meanwhile proves nothing', () => {
  const changed = { ...other, state: 'CLOSE_WAIT' };
  expect(compare([one, other], [one], [one])).toMatchObject({ missed: 0 });
  expect(compare([one], [one, other])).toMatchObject({ wrong: 0 });
  expect(compare([one, other], [one, changed], [one, changed])).toMatchObject({ wrong: 0 });
});

test('a socket that was listed before, was gone then, and is still listed is wrong', () => {
  expect(compare([one], [one, other], [one], ['1', '2'])).toMatchObject({ wrong: 1 });
});

test('a program that only this list names is remembered', () => {
  const closed = { ...one, state: 'TIME_WAIT', pid: null };
  expect(compare([closed], [{ ...closed, pid: 7 }])).toMatchObject({ wrong: 0 });
});
