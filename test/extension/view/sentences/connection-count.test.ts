import { expect, test } from 'vitest';
import {
  connectionCount,
  connectionCountText,
  filteredCountText,
  matchingText,
} from '../../../../extension/view/sentences/connection-count.ts';
import { totalsOf } from '../../../../extension/connection/totals-of.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const open = [connectionWith({ id: '1' }), connectionWith({ id: '2', direction: 'incoming' })];
const others = [connectionWith({ id: '3', direction: 'listening' }), connectionWith({ id: '4', closedAtMs: 5 })];

test('a menu and a filter count what the totals count, and list the rest separately', () => {
  const all = [...open, ...others];
  expect(connectionCount(all)).toEqual({ open: totalsOf(all).connections, others: 2 });
  expect(connectionCountText(connectionCount(all))).toBe('2 connections +2 listening, unconnected or closed');
  expect(connectionCountText(connectionCount(open.slice(1)))).toBe('1 connection');
});

test('a filter lists only the matching rest', () => {
  const all = [...open, ...others];
  expect(filteredCountText(open.slice(1), all)).toBe('1 of 2 connections');
  expect(filteredCountText(all.slice(1, 3), all)).toBe('1 of 2 connections +1 listening, unconnected or closed');
  expect(matchingText(all.slice(1, 3), all)).toBe('1 of 2 connections');
});
