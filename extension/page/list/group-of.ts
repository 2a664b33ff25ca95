import type { Connection, Scope } from '../../../native-host/protocol.ts';

/** The groups of the list, in its order. Every connection is in exactly one. */
export const groupIds = ['located', 'unknown', 'local', 'reserved', 'loopback', 'listening', 'closed'] as const;
export type GroupId = (typeof groupIds)[number];

export function groupOf({ closedAtMs, direction, scope, place }: Connection): GroupId {
  if (closedAtMs !== null) return 'closed';
  if (direction === 'listening') return 'listening';
  if (place !== null) return 'located';
  return groupOfScope[scope];
}

const groupOfScope: Record<Scope, GroupId> = {
  public: 'unknown',
  private: 'local',
  shared: 'local',
  'link-local': 'local',
  multicast: 'local',
  loopback: 'loopback',
  reserved: 'reserved',
  unspecified: 'reserved',
};
