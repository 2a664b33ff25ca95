import type { Egress, NameServer } from '../../native-host/protocol.ts';
import type { Evidence, LocalResolver } from './evidence.ts';
import { leavesByTunnel } from './tunnel/leaves-by-tunnel.ts';
import { tunnelInterfaces } from './tunnel/tunnel-interfaces.ts';

/** How queries to a name server leave this computer. */
export type NamePath = {
  addresses: readonly string[];
  asked: NameServer['asked'];
  /** The program here that forwards them; null where they are sent to the addresses themselves. */
  forwardedBy: string | null;
  /** Null where it is not known. */
  interface: string | null;
  leads: 'by-tunnel' | 'by-other-tunnel' | 'past-tunnel' | 'unknown';
};

/** The paths of queries for names in general, while public traffic leaves by a tunnel; none otherwise. */
export function namePaths({ egress, localResolvers }: Pick<Evidence, 'egress' | 'localResolvers'>): NamePath[] {
  if (egress === null || (!leavesByTunnel(egress, 4) && !leavesByTunnel(egress, 6))) return [];
  return egress.nameServers.flatMap((server): NamePath[] => {
    const { address, interface: name, asked } = server;
    const kind = egress.interfaces.find((one) => one.name === name)?.kind;
    if (kind !== 'loopback') {
      const leads = leadsBy(name, egress);
      // No route leads to it, or one that leads nowhere, so that nothing is sent.
      return leads === 'unknown' ? [] : [{ addresses: [address], asked, forwardedBy: null, interface: name, leads }];
    }
    return forwarded(
      server,
      localResolvers.find((one) => one.address === address),
      egress,
    );
  });
}

function forwarded({ address, asked }: NameServer, resolver: LocalResolver | undefined, egress: Egress): NamePath[] {
  const forwardedBy = resolver?.program ?? address;
  const upstreams = resolver?.upstreams ?? [];
  if (upstreams.length === 0) return [{ addresses: [address], asked, forwardedBy, interface: null, leads: 'unknown' }];
  return upstreams.map(({ addresses, interface: name }) => ({
    ...{ addresses, asked, forwardedBy, interface: name, leads: leadsBy(name, egress) },
  }));
}

function leadsBy(name: string | null, egress: Egress): NamePath['leads'] {
  if (name === null) return 'unknown';
  const { inside, past } = tunnelInterfaces(egress);
  if (past.has(name)) return 'past-tunnel';
  if (!inside.has(name)) return 'unknown';
  const isOwn = [egress.ipv4, egress.ipv6].some((route) => route?.interface === name && route.tunnel !== 'no');
  return isOwn ? 'by-tunnel' : 'by-other-tunnel';
}
