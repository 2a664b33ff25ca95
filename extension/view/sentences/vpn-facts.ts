import type { Evidence } from '../../exit/evidence.ts';
import { verdictOf } from '../../exit/verdict-of.ts';
import { message } from '../../text/message.ts';
import { internetRouteLines, routeName } from './internet-route-text.ts';

/**
 * Whether public traffic goes through a VPN tunnel, and the interface that it leaves by, as parts of a line: "VPN tunnel
 * wg0 (WireGuard)", or "No VPN tunnel" and "via wlan0 (Wi-Fi)". Empty while it is unknown.
 *
 * There is none only where the verdict on a required tunnel would say so: whatever makes that unknown stays unknown.
 */
export function vpnFacts(evidence: Evidence, nowMs: number): string[] {
  const { egress } = evidence;
  if (egress === null) return [];
  const lines = internetRouteLines(egress);
  const route = egress.ipv4 ?? egress.ipv6;
  if (route === null) return lines;
  const { ipv4, ipv6, overall } = verdictOf({ countries: [], tunnel: true }, evidence, nowMs);
  const isWithout = [ipv4, ipv6].every(({ kind }) => kind === 'no-tunnel' || kind === 'no-route');
  const via = routeName(route, egress);
  if (overall === 'no-tunnel' && isWithout) {
    const isPlain = lines.length === 1 && lines[0] === message('popupWayPlain', { via });
    return [message('exitMarkNoTunnel'), ...(isPlain ? [message('exitPastVia', { interface: via })] : lines)];
  }
  // One line: all of it takes the same interface.
  const isWithin = overall === 'as-expected' && lines.length === 1;
  return isWithin ? [message('cardVpn', { via })] : lines;
}
