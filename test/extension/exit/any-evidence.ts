import fc from 'fast-check';
import type { Egress, InterfaceKind, Way } from '../../../native-host/protocol.ts';
import type { Carrier, Evidence, OutsideProgram, SeenAddress } from '../../../extension/exit/evidence.ts';
import type { ExitChoice } from '../../../extension/exit/verdict.ts';
import { checkWith, egressWith, interfaceWith, nowMs, seenIn, sitesWith } from './evidence.ts';

const country = fc.constantFrom('NL', 'DE', 'US', 'SE');
const family = fc.constantFrom(4, 6);
const seldomNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 5 });

export const anyChoice: fc.Arbitrary<ExitChoice> = fc.record({
  countries: fc.uniqueArray(country, { maxLength: 2 }),
  tunnel: fc.boolean(),
});

const kinds: InterfaceKind[] = ['ethernet', 'wifi', 'tunnel', 'bridge', 'virtual', 'loopback', 'other'];
const way: fc.Arbitrary<Way | null> = fc.option(
  fc.constantFrom(...kinds).map((kind) => ({ interface: kind, kind, sourceAddress: '10.0.0.1', gateway: null })),
);

const egress: fc.Arbitrary<Egress | null> = seldomNull(
  fc
    .record({
      ipv4: way,
      ipv6: way,
      interfaces: fc.constant(kinds.map((kind) => interfaceWith(kind, kind, { addresses: ['10.0.0.1'] }))),
      nameServers: fc.array(
        fc.record({ address: fc.ipV4(), interface: fc.option(fc.constantFrom<string>(...kinds, 'none')) }),
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

const sites = fc.record({ AMS: fc.nat(9), FRA: fc.nat(9), IAD: fc.nat(9), SYD: fc.nat(9) });

const outside: fc.Arbitrary<OutsideProgram> = fc.record({
  program: fc.option(fc.constantFrom('curl', 'firefox')),
  family,
  interface: fc.constant('wifi'),
  connectionIds: fc.constant(['1']),
});

const carrier: fc.Arbitrary<Carrier> = fc
  .record({ seen, tunnel: fc.option(fc.constant('tunnel')) })
  .map(({ seen, tunnel }) => ({ ...seen, interface: 'wifi', tunnel, shownBy: 'socket', program: 'openvpn' }));

export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  hostAnswers: fc.boolean(),
  egress,
  outside: fc.array(outside, { maxLength: 2 }),
  carriers: fc.array(carrier, { maxLength: 2 }),
  ipsec: fc.boolean(),
  ownAddresses: fc.array(seen, { maxLength: 2 }),
  sites: fc.option(fc.record({ sites, timeMs }).map(({ sites, timeMs }) => sitesWith(sites, timeMs))),
  check: fc.option(
    fc
      .record({ https: fc.array(seen, { maxLength: 2 }), udp: fc.array(seen, { maxLength: 2 }), askedAtMs: timeMs })
      .map(({ https, udp, askedAtMs }) => checkWith(https, udp, askedAtMs)),
  ),
  proxy: fc.option(fc.constant({ type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: nowMs })),
});
