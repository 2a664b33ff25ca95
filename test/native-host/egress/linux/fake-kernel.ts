import type { MatchedRoute } from '../../../../native-host/egress/routes.ts';

/** The default route of a table, or another entry, by one interface. */
export const entryBy = (interfaceIndex: number, fields: Partial<MatchedRoute> = {}): MatchedRoute => ({
  ...{ prefix: '0.0.0.0/0', table: 254, nextHops: [{ interfaceIndex, gateway: null }], ...fields },
});
