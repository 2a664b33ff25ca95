import type { Egress, EgressMessage, Interface, InterfaceKind, Way } from '../../../native-host/protocol.ts';
import { flag, just, list, object, oneOf, orMissing, orNull, text, timeMs } from '../../validation/validators.ts';

const kind = oneOf<InterfaceKind>({
  ethernet: true,
  wifi: true,
  tunnel: true,
  bridge: true,
  virtual: true,
  loopback: true,
  other: true,
});

const way = object<Way>({ interface: text, kind, sourceAddress: text, gateway: orNull(text) });

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
  ipv4: orNull(way),
  ipv6: orNull(way),
  interfaces: list(networkInterface),
  nameServers: list(object<Egress['nameServers'][number]>({ address: text, interface: orNull(text) })),
  carriers: orMissing(list(object<Egress['carriers'][number]>({ address: text, interface: text }))),
  ipsec: orMissing(orNull(flag)),
});
