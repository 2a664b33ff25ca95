import type { Egress, EgressReasonCode, EgressRoute } from '../../../native-host/protocol.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** The egress route of public traffic, in words: one line, or one per family if they differ. */
export function internetRouteLines(egress: Egress): string[] {
  const { ipv4, ipv6 } = egress;
  const text = (route: EgressRoute) => routeText(route, egress);
  const route = ipv4 ?? ipv6;
  if (route === null) return [message('popupWayNone')];
  if (ipv4 === null || ipv6 === null || ipv4.interface === ipv6.interface) return [text(route)];
  return [
    message('popupWayOfFamily', { family: 4, route: text(ipv4) }),
    message('popupWayOfFamily', { family: 6, route: text(ipv6) }),
  ];
}

/** One egress route in words: "Tunnel wg0 (WireGuard)". */
export function routeText(route: EgressRoute, egress: Egress): string {
  const { interface: name, tunnel } = route;
  const open = egress.reasons.find((reason) => openSentences.has(reason.code) && reason.interface === name);
  return message((open && openSentences.get(open.code)) ?? sentences[tunnel], { via: routeName(route, egress) });
}

/** The interface of a route, with what it is: "wg0 (WireGuard)", "wlan0 (Wi-Fi)". */
export function routeName({ interface: name, kind }: EgressRoute, { interfaces }: Egress): string {
  const driver = interfaces.find((each) => each.name === name)?.driver ?? null;
  const what = kind === 'tunnel' ? products.get(driver ?? '') : kindName(kind);
  const shown = foreignText(name);
  return what === undefined ? shown : message('popupWayNamed', { name: shown, what });
}

const sentences: Record<EgressRoute['tunnel'], MessageKey> = {
  yes: 'popupWayTunnel',
  perhaps: 'popupWayPerhaps',
  no: 'popupWayPlain',
};

/** What looks like a tunnel of a VPN, and is none. */
const openSentences = new Map<EgressReasonCode, MessageKey>([
  ['not-encrypted', 'popupWayUnencrypted'],
  ['translator', 'popupWayTranslator'],
]);

/** Products that a driver's name identifies beyond doubt; "tun", for example, may be any. */
const products = new Map([['wireguard', 'WireGuard']]);

function kindName(kind: EgressRoute['kind']): string | undefined {
  if (kind === 'wifi') return message('popupKindWifi');
  return kind === 'ethernet' ? message('popupKindEthernet') : undefined;
}
