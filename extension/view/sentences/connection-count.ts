import type { Connection } from '../../../native-host/protocol.ts';
import { isConnected } from '../../connection/is-connected.ts';
import { formatCount } from '../../text/format-number.ts';
import { messageOf } from '../../text/message.ts';

/** How many connections there are, and how many other sockets that only listen or have closed. */
export type ConnectionCount = { open: number; others: number };

export function connectionCount(connections: readonly Connection[]): ConnectionCount {
  const open = connections.reduce((count, connection) => count + Number(isConnected(connection)), 0);
  return { open, others: connections.length - open };
}

/** "172 connections", "172 connections +31 listening, unconnected or closed". */
export function connectionCountText({ open, others }: ConnectionCount): string {
  return withOthers(messageOf('connections', open), others);
}

/** How many open ones match a filter: "12 of 172 connections". */
export function matchingText(matching: readonly Connection[], all: readonly Connection[]): string {
  return messageOf('filterCount', connectionCount(all).open, { matching: formatCount(connectionCount(matching).open) });
}

/** How many match a filter: "12 of 172 connections", "12 of 172 connections +3 listening, unconnected or closed". */
export function filteredCountText(matching: readonly Connection[], all: readonly Connection[]): string {
  return withOthers(matchingText(matching, all), connectionCount(matching).others);
}

const withOthers = (count: string, others: number) =>
  others === 0 ? count : `${count} ${messageOf('connectionsBesides', others)}`;
