import type { Egress, InterfaceKind, EgressRoute } from '../../../native-host/protocol.ts';
import { message } from '../../text/message.ts';

/** Which way public traffic leaves this computer, in words; one sentence where IPv4 and IPv6 leave the same way. */
export function internetRouteText(egress: Egress): string {
  const { ipv4, ipv6 } = egress;
  const text = (route: EgressRoute) => routeText(route, egress);
  if (ipv4 === null && ipv6 === null) return message('popupWayNone');
  if (ipv4 === null || ipv6 === null || ipv4.interface === ipv6.interface) {
    const route = ipv4 ?? ipv6;
    return route === null ? '' : text(route);
  }
  return message('popupWaysDiffer', { ipv4: text(ipv4), ipv6: text(ipv6) });
}

/** One way out in words: "Through the tunnel wg0 (WireGuard)". */
export function routeText({ interface: name, kind }: EgressRoute, { interfaces }: Egress): string {
  const driver = interfaces.find((each) => each.name === name)?.driver ?? null;
  const what = kind === 'tunnel' ? products.get(driver ?? '') : kindName(kind);
  const via = what === undefined ? name : message('popupWayNamed', { name, what });
  return message(kind === 'tunnel' ? 'popupWayTunnel' : 'popupWayPlain', { via });
}

/** What a driver makes known beyond doubt; "tun" for one may be anything. */
const products = new Map([['wireguard', 'WireGuard']]);

function kindName(kind: InterfaceKind): string | undefined {
  if (kind === 'wifi') return message('popupKindWifi');
  return kind === 'ethernet' ? message('popupKindEthernet') : undefined;
}
