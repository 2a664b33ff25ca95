import type { RoutingRule } from '../../../../native-host/egress/routes.ts';

/** A rule of IPv4 that selects by nothing but what is given. */
export const ruleOf = (fields: Partial<RoutingRule>): RoutingRule => ({
  ...{ family: 4, priority: 0, table: 254, isInverted: false, mark: null, source: null, destination: null },
  ...{ users: null, ipProtocol: null, localPorts: null, remotePorts: null, ...fields },
});
