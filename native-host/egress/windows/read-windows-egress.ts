import { FfiUnavailable } from '../../system/load-koffi.ts';
import { loadIphlpapi, type Iphlpapi } from '../../system/windows/iphlpapi.ts';
import { WindowsCallFailed } from '../../system/windows/windows-call-failed.ts';
import type { Egress, Interface } from '../../protocol.ts';
import { EgressUnreadable, type EgressReader } from '../egress-reader.ts';
import type { FoundRoute } from '../found-routes.ts';
import { judgeTunnels } from '../judge-tunnels.ts';
import { reclassifyPppUplinks, type UpLink } from '../ppp-uplinks.ts';
import { publicDestinations } from '../public-destinations.ts';
import { isLinkLocalIpv6 } from '../../addresses/is-link-local-ipv6.ts';
import { adapterKind, IF_TYPE_PPP } from './adapter-kind.ts';
import { bestRouteTo } from './best-route-to.ts';
import { AdaptersMalformed, parseAdapters, type Adapter } from './parse-adapters.ts';

/** Windows: adapters, name servers and routes from iphlpapi. Sends no packet. @throws {EgressUnreadable} */
export function openWindowsEgress(): EgressReader {
  return createWindowsEgress(orUnreadable(loadIphlpapi));
}

type EgressCalls = Pick<Iphlpapi, 'adaptersAddresses' | 'bestRoute' | 'bestInterface'>;

/** Listing the adapters takes milliseconds, and Windows reports changes only by callbacks on threads of its own. */
const PACE_MS = 1000;

/** The same with given system calls, for tests. */
export function createWindowsEgress(calls: EgressCalls): EgressReader {
  const describe = (): Omit<Egress, 'takenAtMs'> => orUnreadable(() => describeEgress(calls));
  let last = JSON.stringify(describe());
  return {
    read(takenAtMs) {
      const egress = describe();
      last = JSON.stringify(egress);
      return { takenAtMs, ...egress };
    },
    hasChanged: () => JSON.stringify(describe()) !== last,
    paceMs: PACE_MS,
    close: () => undefined,
  };
}

function describeEgress(calls: EgressCalls): Omit<Egress, 'takenAtMs'> {
  const { bytes, baseAddress } = calls.adaptersAddresses();
  const adapters = parseAdapters(bytes, baseAddress);

  const route = (family: 4 | 6): FoundRoute | null => {
    const route = bestRouteTo(calls, adapters, publicDestinations[family]);
    const out = adapters.find(({ indexes }) => indexes[family] === route?.interfaceIndex);
    if (route === null || out === undefined) return null;
    const sourceAddress = route.sourceAddress ?? out.addresses.find((own) => own.family === family)?.address;
    if (sourceAddress === undefined || isLinkLocalIpv6(sourceAddress)) return null;
    return { interface: out.name, kind: kindOf(out), sourceAddress, gateway: route.gateway };
  };

  const found = reclassifyPppUplinks(
    { ipv4: route(4), ipv6: route(6), interfaces: adapters.map(interfaceOf) },
    adapters.filter(({ up }) => up).map(upLink),
  );
  const { ipv4, ipv6, reasons } = judgeTunnels(found, []);
  return {
    ipv4,
    ipv6,
    interfaces: found.interfaces,
    nameServers: nameServersOf(adapters),
    tunnelEndpoints: [],
    ipsec: null,
    reasons,
  };
}

const kindOf = ({ type, description }: Adapter): Interface['kind'] => adapterKind(type, description);

/** The name is the one that Node and Windows' settings use. */
function interfaceOf(adapter: Adapter): Interface {
  const { name, description, up, addresses } = adapter;
  return {
    name,
    kind: kindOf(adapter),
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

/** Windows queries each adapter's name servers through that adapter. */
function nameServersOf(adapters: readonly Adapter[]): Egress['nameServers'] {
  return adapters
    .filter(({ up }) => up)
    .flatMap(({ name, nameServers }) => nameServers.map(({ address }) => ({ address, interface: name })))
    .filter(({ address }) => !PLACEHOLDER_NAME_SERVER.test(address));
}

function orUnreadable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof WindowsCallFailed) throw new EgressUnreadable({ call: error.call, code: error.code }, error);
    if (error instanceof FfiUnavailable || error instanceof AdaptersMalformed) {
      throw new EgressUnreadable({ reason: error.message }, error);
    }
    throw error;
  }
}
