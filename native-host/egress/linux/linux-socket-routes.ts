import { NetlinkError } from '../../system/linux/netlink.ts';
import { userName } from '../../system/user-name.ts';
import type { RoutedConnection, SocketRoutes } from '../socket-routes.ts';
import { IPPROTO_TCP, IPPROTO_UDP } from '../destinations/asked-destinations.ts';
import { interfaceKind } from './interfaces/interface-kind.ts';
import type { Link } from './kernel/parse-link.ts';
import type { Rtnetlink } from './kernel/rtnetlink.ts';
import type { Packet } from '../routes.ts';

/** Every socket is asked of again at most this often, whatever changes (a bridge of containers): milliseconds. */
const PAUSE_MS = 1000;
/** Far more far ends than a computer has at a time; about 4 MB. */
const MOST_REMEMBERED = 20_000;

type Kernel = Pick<Rtnetlink, 'links' | 'rules' | 'routeTo' | 'hasChanged'>;

/**
 * The kernel's look-up for the packets of a socket: with its own address, which it keeps when a tunnel comes up, its
 * bound device, protocol and ports. Asked while a tunnel is up, once for each pair of ends until routes change.
 *
 * What it cannot know is the mark of a socket (SO_MARK), which only privileged programs and firewalls set: those of a
 * VPN itself are told as ordinary ones would leave.
 *
 * @param nowMs a monotonic clock
 */
export function linuxSocketRoutes(kernel: Kernel, nowMs: () => number): SocketRoutes {
  const remembered = new Map<string, string | null>();
  const ownUser = userName(process.getuid?.() ?? 0);
  let isStale = true;
  let readAtMs = -Infinity;
  let names = new Map<number, string>();
  let tunnels = new Set<string>();
  let isByUser = false;
  let isByPort = false;

  function readAgain(): void {
    const links = kernel.links().filter(({ up }) => up);
    names = new Map(links.map(({ index, name }) => [index, name]));
    tunnels = new Set(links.filter(mayBeTunnel).map(({ name }) => name));
    const rules = tunnels.size === 0 ? [] : kernel.rules();
    isByUser = rules.some(({ users }) => users !== null);
    isByPort = rules.some(
      ({ ipProtocol, localPorts, remotePorts }) => (ipProtocol ?? localPorts ?? remotePorts) !== null,
    );
    remembered.clear();
  }

  function ask(connection: RoutedConnection, remoteAddress: string, boundIndex: number): string | null {
    const { protocol, localAddress, localPort, remotePort, interface: own } = connection;
    const packet: Packet = {
      protocol: protocol === 'tcp' ? IPPROTO_TCP : IPPROTO_UDP,
      localPort,
      remotePort: remotePort ?? undefined,
      boundIndex: boundIndex === 0 ? undefined : boundIndex,
    };
    const leavesBy = (sourceAddress: string | undefined): string | null => {
      const route = kernel.routeTo(remoteAddress, { ...packet, sourceAddress });
      return (route && names.get(route.interfaceIndex)) ?? null;
    };
    const name = leavesBy(localAddress);
    // A socket with a tunnel's address got it from a look-up without one, and keeps that route: rules for what is bound
    // to an address (sing-box's `from 8000::/1 goto …`) do not apply to it.
    return name !== own && own !== null && tunnels.has(own) && leavesBy(undefined) === own ? own : name;
  }

  return {
    haveChanged() {
      try {
        isStale = kernel.hasChanged() || isStale;
        if (!isStale || nowMs() - readAtMs < PAUSE_MS) return false;
        readAtMs = nowMs();
        const hadTunnel = tunnels.size > 0;
        readAgain();
        isStale = false;
        return hadTunnel || tunnels.size > 0;
      } catch (error) {
        if (!(error instanceof NetlinkError)) throw error;
        // Nothing is told of what cannot be asked; the egress says that it is unreadable.
        [tunnels, isStale] = [new Set(), true];
        remembered.clear();
        return true;
      }
    },
    of(connection, boundIndex) {
      const { remoteAddress, owner } = connection;
      if (tunnels.size === 0 || remoteAddress === null || (isByUser && owner !== ownUser)) return null;
      const ports = isByPort ? `${connection.protocol} ${connection.localPort} ${connection.remotePort}` : '';
      const key = `${connection.localAddress} ${boundIndex} ${remoteAddress} ${ports}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      let name: string | null = null;
      try {
        name = ask(connection, remoteAddress, boundIndex);
      } catch (error) {
        if (!(error instanceof NetlinkError)) throw error;
        return null;
      }
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, name);
      return name;
    },
  };
}

/** Also a tap device: it costs only that sockets are asked of. */
function mayBeTunnel(link: Link): boolean {
  return link.driverKind === 'tun' || interfaceKind({ ...link, isWireless: false, isInClear: false }) === 'tunnel';
}
