import { addressScope } from '../../addresses/address-scope.ts';
import type { Egress } from '../../protocol.ts';
import type { Iphlpapi } from '../../system/windows/iphlpapi.ts';
import { askDestinations } from '../destinations/asked-destinations.ts';
import { pastRoute } from '../destinations/past-route.ts';
import { publicDestinations } from '../destinations/public-destinations.ts';
import { judgeTunnels, type TunnelFacts } from '../judge-tunnels.ts';
import { reclassifyPppUplinks, type UpLink } from '../ppp-uplinks.ts';
import { routeThrough, type FamilyRoute } from '../route-through.ts';
import type { WholeEgress, WholeInterface } from '../whole-egress.ts';
import { adapterEncryption, adapterKind, IF_TYPE_PPP } from './adapter-kind.ts';
import { bestRouteTo } from './best-route-to.ts';
import type { Adapter } from './parse-adapters.ts';

export type EgressCalls = Pick<Iphlpapi, 'adaptersAddresses' | 'bestRoute' | 'bestInterface'>;

const FAMILIES = [4, 6] as const;

/** The current egress of these adapters, by Windows' own look-up of routes. @throws {WindowsCallFailed} */
export function describeWindowsEgress(
  calls: EgressCalls,
  adapters: readonly Adapter[],
): Omit<WholeEgress, 'takenAtMs'> {
  const kernel = {
    entryFor(address: string) {
      const route = bestRouteTo(calls, adapters, address);
      if (route === null) return 'none' as const;
      const { prefix, interfaceIndex, gateway } = route;
      return { prefix, table: 0, nextHops: [{ interfaceIndex, gateway }] };
    },
  };
  const [by4, by6] = [routeOf(4), routeOf(6)];
  const found = reclassifyPppUplinks(
    { ipv4: by4.route, ipv6: by6.route, interfaces: adapters.map(interfaceOf) },
    adapters.filter(({ up }) => up).map(upLink),
  );
  const nameServers = nameServersOf(adapters);
  const facts: Partial<TunnelFacts> = {
    encryptionOf: ({ driver }) => adapterEncryption(driver ?? ''),
    // PPPoE and Windows' built-in VPNs look the same; but a provider gives an address of its own or of carrier-grade NAT.
    mayBeUplink: ({ name, addresses }) =>
      adapters.some((one) => one.name === name && one.type === IF_TYPE_PPP) &&
      addresses.some((address) => ['public', 'shared'].includes(addressScope(address))),
  };
  const judged = judgeTunnels(found, facts);
  const past = FAMILIES.map((family) => {
    const asked = askDestinations(kernel, family);
    return pastRoute(kernel, family, {
      ...{ route: family === 4 ? judged.ipv4 : judged.ipv6, asked, routes: [], rules: [], hostRoutes: [], nameServers },
      interfaceOf(index) {
        const adapter = adapters.find(({ indexes }) => indexes[family] === index);
        return found.interfaces.find(({ name }) => name === adapter?.name);
      },
      isTunnel: judged.isTunnel,
      leadsNowhere: ({ kind }) => kind === 'loopback',
    });
  });
  return {
    ipv4: judged.ipv4,
    ipv6: judged.ipv6,
    interfaces: found.interfaces,
    resolver: 'other',
    nameServers,
    tunnelEndpoints: [],
    bypasses: past.flatMap(({ bypasses }) => bypasses),
    ipsec: null,
    reasons: [...judged.reasons, ...by4.reasons, ...by6.reasons, ...past.flatMap(({ reasons }) => reasons)],
  };

  function routeOf(family: 4 | 6): FamilyRoute {
    const best = bestRouteTo(calls, adapters, publicDestinations[family][0]);
    const out = adapters.find(({ indexes }) => indexes[family] === best?.interfaceIndex);
    if (best === null || out === undefined) return { route: null, reasons: [] };
    const sourceAddress = best.sourceAddress ?? out.addresses.find((own) => own.family === family)?.address;
    return routeThrough(interfaceOf(out), family, sourceAddress, best.gateway);
  }
}

/** The name is the one that Node and Windows' settings use. */
function interfaceOf(adapter: Adapter): WholeInterface {
  const { name, type, description, up, addresses } = adapter;
  return {
    name,
    kind: adapterKind(type, description),
    driver: description === '' ? null : description,
    up,
    addresses: addresses.map(({ address }) => address),
  };
}

/** The networks of virtual machines have addresses but no gateway. */
function upLink({ name, type, description, gateways }: Adapter): UpLink {
  const leadsOut = adapterKind(type, description) !== 'tunnel' && gateways.length > 0;
  return { name, isPpp: type === IF_TYPE_PPP, leadsOut };
}

/** Windows fills these in for an adapter without IPv6 name servers; such addresses lead nowhere (RFC 3879). */
const PLACEHOLDER_NAME_SERVER = /^fec0:0:0:ffff::[123]$/;

/**
 * Windows queries each adapter's name servers through that adapter: those of all adapters at once ("smart multi-homed
 * name resolution", since Windows 8), of each in the order in which they are set. Policies and firewalls change that,
 * and VPN programs use both.
 */
function nameServersOf(adapters: readonly Adapter[]): Egress['nameServers'] {
  return adapters
    .filter(({ up }) => up)
    .flatMap(({ name, nameServers }) =>
      nameServers
        .filter(({ address }) => !PLACEHOLDER_NAME_SERVER.test(address))
        .map(({ address }, order) => ({
          ...{ address, interface: name },
          asked: order === 0 ? ('all' as const) : ('fallback' as const),
        })),
    );
}
