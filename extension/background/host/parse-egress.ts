import type {
  Bypass,
  Egress,
  EgressMessage,
  EgressRoute,
  Interface,
  NameServer,
  Resolver,
} from '../../../native-host/protocol.ts';
import { count } from '../../validation/numbers.ts';
import { reasons } from '../../validation/host-facts.ts';
import { isRecord } from '../../validation/is-record.ts';
import { rewording } from '../../validation/reword.ts';
import { flag, just, list, object, orNull, text, timeMs, type Check } from '../../validation/validators.ts';
import { oneOfOr, unknownIn } from '../../validation/words.ts';

const kind = oneOfOr<Interface['kind']>('unknown', {
  ethernet: true,
  wifi: true,
  tunnel: true,
  bridge: true,
  virtual: true,
  loopback: true,
  other: true,
  unknown: true,
});

const route = object<EgressRoute>({
  interface: text,
  kind,
  sourceAddress: text,
  gateway: orNull(text),
  tunnel: oneOfOr<EgressRoute['tunnel']>('perhaps', { yes: true, perhaps: true, no: true }),
  encrypts: orNull(flag),
});

const networkInterface = object<Interface>({
  name: text,
  kind,
  driver: orNull(text),
  up: flag,
  addresses: list(text),
  addressCount: count,
});

const askedWords = { first: true, all: true, fallback: true } satisfies Record<NameServer['asked'], true>;

const nameServer = object<NameServer>({
  address: text,
  interface: orNull(text),
  asked: oneOfOr<NameServer['asked']>('all', askedWords),
});

const message = object<EgressMessage>({
  type: just('egress'),
  takenAtMs: timeMs,
  ipv4: orNull(route),
  ipv6: orNull(route),
  interfaces: list(networkInterface),
  interfaceCount: count,
  resolver: oneOfOr<Resolver>('other', { 'resolv.conf': true, 'systemd-resolved': true, other: true }),
  nameServers: list(nameServer),
  nameServerCount: count,
  tunnelEndpoints: list(object<Egress['tunnelEndpoints'][number]>({ address: text, interface: text })),
  tunnelEndpointCount: count,
  bypasses: list(object<Bypass>({ prefix: text, interface: text })),
  bypassCount: count,
  ipsec: orNull(flag),
  reasons,
});

/** When a name server is asked, if a newer host says so in a word of its own, is as unknown as with another resolver. */
export const egress: Check<EgressMessage> = rewording(
  (value: unknown) => message(value),
  (value) => {
    const reworded = message.reword?.(value) ?? value;
    return isRecord(value) && isRecord(reworded) && hasUnknownTurn(value.nameServers)
      ? { ...reworded, resolver: 'other' satisfies Resolver }
      : reworded;
  },
);

const isUnknownTurn = unknownIn(askedWords);
const hasUnknownTurn = (servers: unknown) =>
  Array.isArray(servers) && servers.some((server) => isRecord(server) && isUnknownTurn(server.asked));
