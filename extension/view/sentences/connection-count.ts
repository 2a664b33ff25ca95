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

/** How many match a filter: "12 of 172 connections", "12 of 172 connections +3 listening, unconnected or closed". */
export function filteredCountText(matching: readonly Connection[], all: readonly Connection[]): string {
  const { open, others } = connectionCount(matching);
  const count = messageOf('filterCount', connectionCount(all).open, { matching: formatCount(open) });
  return withOthers(count, others);
}

const withOthers = (count: string, others: number) =>
  others === 0 ? count : `${count} ${messageOf('connectionsBesides', others)}`;
