import fc from 'fast-check';
import type { Egress, InterfaceKind, EgressRoute, NameServer } from '../../../native-host/protocol.ts';
import type {
  TunnelEndpoint,
  Evidence,
  LocalResolver,
  OutsideProgram,
  SeenAddress,
} from '../../../extension/exit/evidence.ts';
import type { ExitChoice } from '../../../extension/exit/verdict.ts';
import { checkWith, egressWith, interfaceWith, nowMs, seenIn, popsWith } from './evidence.ts';

const country = fc.constantFrom('NL', 'DE', 'US', 'SE');
const family = fc.constantFrom(4, 6);
const seldomNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 5 });

export const anyChoice: fc.Arbitrary<ExitChoice> = fc.record({
  countries: fc.uniqueArray(country, { maxLength: 2 }),
  tunnel: fc.boolean(),
});

const kinds: InterfaceKind[] = ['ethernet', 'wifi', 'tunnel', 'bridge', 'virtual', 'loopback', 'other'];
const route: fc.Arbitrary<EgressRoute | null> = fc.option(
  fc
    .record({ kind: fc.constantFrom(...kinds), tunnel: fc.constantFrom('yes', 'perhaps', 'no') })
    .map((fields) => ({ ...fields, interface: fields.kind, sourceAddress: '10.0.0.1', gateway: null, encrypts: null })),
);

const egress: fc.Arbitrary<Egress | null> = seldomNull(
  fc
    .record({
      ipv4: route,
      ipv6: route,
      interfaces: fc.constant(kinds.map((kind) => interfaceWith(kind, kind, { addresses: ['10.0.0.1'] }))),
      nameServers: fc.array(
        fc.record({
          ...{ address: fc.ipV4(), interface: fc.option(fc.constantFrom<string>(...kinds, 'none')) },
          asked: fc.constantFrom<NameServer['asked'][]>('first', 'all', 'fallback'),
        }),
      ),
    })
    .map(egressWith),
);

const timeMs = fc.integer({ min: nowMs - 20 * 3_600_000, max: nowMs + 3_600_000 });
const network = fc.option(fc.constantFrom(13_335, 64_500).map((asn) => ({ asn, organisation: null })));

const seen: fc.Arbitrary<SeenAddress> = fc
  .record({ country, family, seenAtMs: timeMs, network, isPlaced: fc.boolean() })
  .map(({ country, family, isPlaced, ...fields }) =>
    seenIn(country, family, { ...fields, ...(isPlaced ? {} : { place: null }) }),
  );

const pops = fc.record({ AMS: fc.nat(9), FRA: fc.nat(9), IAD: fc.nat(9), SYD: fc.nat(9) });

const outside: fc.Arbitrary<OutsideProgram> = fc.record({
  program: fc.option(fc.constantFrom('curl', 'firefox')),
  family,
  interface: fc.constant('wifi'),
  excludedBy: fc.constant(null),
  connectionIds: fc.constant(['1']),
});

const localResolver: fc.Arbitrary<LocalResolver> = fc.record({
  address: fc.constantFrom('127.0.0.1', '::1'),
  program: fc.option(fc.constantFrom('dnsmasq', 'unbound')),
  upstreams: fc.array(
    fc.record({ interface: fc.option(fc.constantFrom<string>(...kinds)), addresses: fc.array(fc.ipV4()) }),
  ),
});

const endpoint: fc.Arbitrary<TunnelEndpoint> = fc
  .record({ seen, tunnel: fc.option(fc.constant('tunnel')) })
  .map(({ seen, tunnel }) => ({ ...seen, interface: 'wifi', tunnel, shownBy: 'socket', program: 'openvpn' }));

export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  hostResponds: fc.boolean(),
  egress,
  outside: fc.array(outside, { maxLength: 2 }),
  tunnelEndpoints: fc.array(endpoint, { maxLength: 2 }),
  tunnelTalk: fc.constant([]),
  leaving: fc.uniqueArray(family, { maxLength: 2 }),
  ipsec: fc.uniqueArray(family, { maxLength: 2 }),
  ownAddresses: fc.array(seen, { maxLength: 2 }),
  pops: fc.option(fc.record({ pops, timeMs }).map(({ pops, timeMs }) => popsWith(pops, timeMs))),
  check: fc.option(
    fc
      .record({ https: fc.array(seen, { maxLength: 2 }), udp: fc.array(seen, { maxLength: 2 }), checkedAtMs: timeMs })
      .map(({ https, udp, checkedAtMs }) => checkWith(https, udp, checkedAtMs)),
  ),
  localResolvers: fc.array(localResolver, { maxLength: 2 }),
  proxy: fc.option(fc.constant({ type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: nowMs })),
});
