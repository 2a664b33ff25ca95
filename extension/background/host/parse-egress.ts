import type { Egress, EgressMessage, EgressRoute, Interface, InterfaceKind } from '../../../native-host/protocol.ts';
import { reasons } from '../../validation/host-facts.ts';
import { flag, just, list, object, oneOf, orNull, text, timeMs } from '../../validation/validators.ts';

const kind = oneOf<InterfaceKind>({
  ethernet: true,
  wifi: true,
  tunnel: true,
  bridge: true,
  virtual: true,
  loopback: true,
  other: true,
});

const route = object<EgressRoute>({
  interface: text,
  kind,
  sourceAddress: text,
  gateway: orNull(text),
  tunnel: oneOf<EgressRoute['tunnel']>({ yes: true, perhaps: true, no: true }),
});

const networkInterface = object<Interface>({
  name: text,
  kind,
  driver: orNull(text),
  up: flag,
  addresses: list(text),
});

export const egress = object<EgressMessage>({
  type: just('egress'),
  takenAtMs: timeMs,
  ipv4: orNull(route),
  ipv6: orNull(route),
  interfaces: list(networkInterface),
  nameServers: list(object<Egress['nameServers'][number]>({ address: text, interface: orNull(text) })),
  tunnelEndpoints: list(object<Egress['tunnelEndpoints'][number]>({ address: text, interface: text })),
  ipsec: orNull(flag),
  reasons,
});
