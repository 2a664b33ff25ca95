import type { Connection } from '../../../native-host/protocol.ts';
import { isUnconnected } from '../../connection/is-connected.ts';

/** The groups of the list, in its order. Every connection is in exactly one. */
export const groupIds = [
  'located',
  'unknown',
  'handed-out',
  'local',
  'reserved',
  'loopback',
  'listening',
  'unconnected',
  'closed',
] as const;
export type GroupId = (typeof groupIds)[number];

/** Whether these are listed apart from the others, and last, in any grouping; they start collapsed. */
export const isApart = (id: GroupId): boolean => apart.has(id);

const apart: ReadonlySet<GroupId> = new Set(['local', 'loopback', 'listening', 'unconnected', 'closed']);

/** @param isHandedOut by a local proxy (exit/tunnel/handed-out) */
export function groupOf(connection: Connection, isHandedOut: (connection: Connection) => boolean): GroupId {
  const { closedAtMs, direction, scope, place } = connection;
  if (closedAtMs !== null) return 'closed';
  if (direction === 'listening') return 'listening';
  if (isHandedOut(connection)) return 'handed-out';
  if (isUnconnected(connection)) return 'unconnected';
  if (place !== null) return 'located';
  return groupOfScope[scope];
}

const groupOfScope: Record<Connection['scope'], GroupId> = {
  public: 'unknown',
  private: 'local',
  shared: 'local',
  'link-local': 'local',
  multicast: 'local',
  loopback: 'loopback',
  reserved: 'reserved',
  unspecified: 'reserved',
  unknown: 'unknown',
};
