import type { Egress, EgressReason, EgressRoute } from '../protocol.ts';
import { EgressUnreadable } from '../egress/egress-reader.ts';
import { openEgressReader } from '../egress/system-egress.ts';
import { cutEgress } from '../messaging/cut-egress.ts';
import { CommandFailed } from '../command-failed.ts';
import type { Command } from './command.ts';
import { egressReasonText } from './sentences/egress-reason-text.ts';
import { factsText } from './sentences/problem-text.ts';
import { readOptions } from './read-options.ts';
import { printableText } from './printable-text.ts';
import { printJson, printText } from './terminal/print.ts';
import { textTable } from './text-table.ts';

/** `tapmap egress [--json]`: where a packet to the public Internet would leave now. No packet is sent. */
export const egressCommand: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } }, 'no operands');
  const egress = readEgress();
  await (values.json === true ? printJson(egress) : printText(egressText(egress)));
};

function readEgress(): Egress {
  try {
    const reader = openEgressReader();
    try {
      return cutEgress(reader.read(Date.now()));
    } finally {
      reader.close();
    }
  } catch (error) {
    if (!(error instanceof EgressUnreadable)) throw error;
    const facts = factsText(error.facts);
    throw new CommandFailed(`Cannot read this computer's Internet route (${facts}).`, { cause: error });
  }
}

function egressText(egress: Egress): string {
  const { ipv4, ipv6, interfaces, nameServers, tunnelEndpoints, bypasses, ipsec, reasons } = egress;
  const servers = nameServers.map(
    ({ address, interface: name, asked }) =>
      `${printableText(address)} via ${name === null ? 'unknown interface' : printableText(name)}` +
      (asked === 'fallback' ? ' (if others do not respond)' : ''),
  );
  servers.push(...more(nameServers, egress.nameServerCount));
  const ends = tunnelEndpoints.map(
    ({ address, interface: name }) => `${printableText(address)} via ${printableText(name)}`,
  );
  ends.push(...more(tunnelEndpoints, egress.tunnelEndpointCount));
  const past = bypasses.map(({ prefix, interface: name }) => `${printableText(prefix)} via ${printableText(name)}`);
  past.push(...more(bypasses, egress.bypassCount));
  const rows = interfaces.map(({ name, kind, driver, up, addresses, addressCount }) => [
    name,
    kind,
    driver ?? '',
    up ? 'up' : 'down',
    [...addresses, ...more(addresses, addressCount)].join(' '),
  ]);
  return [
    `IPv4: ${routeText(ipv4, reasons)}`,
    `IPv6: ${routeText(ipv6, reasons)}`,
    `DNS servers: ${servers.length > 0 ? servers.join(', ') : 'none'}`,
    ...(ends.length > 0 ? [`Routed outside the tunnel: ${ends.join(', ')}`] : []),
    ...(past.length > 0 ? [`Also routed past the tunnel: ${past.join(', ')}`] : []),
    ...(ipsec === true ? ['An IPsec VPN without its own interface is active.'] : []),
    ...reasons.filter((reason) => !isOfRoute(reason)).map((reason) => `Note: ${egressReasonText(reason)}.`),
    '',
    textTable(['INTERFACE', 'KIND', 'DRIVER', 'STATE', 'ADDRESSES'], rows),
    ...more(interfaces, egress.interfaceCount),
  ].join('\n');
}

/** What a cut list leaves out, as its last entry. */
const more = (list: readonly unknown[], count: number): string[] =>
  list.length < count ? [`and ${(count - list.length).toLocaleString('en')} more`] : [];

function routeText(route: EgressRoute | null, reasons: readonly EgressReason[]): string {
  if (route === null) return 'no route to the Internet';
  const gateway = route.gateway === null ? '' : `, gateway ${printableText(route.gateway)}`;
  const [name, address] = [printableText(route.interface), printableText(route.sourceAddress)];
  return `${name} (${whatText(route, reasons)}), address ${address}${gateway}`;
}

/** The kind of interface, and whether that makes a tunnel where the kind does not say it. */
function whatText({ interface: name, kind, tunnel }: EgressRoute, reasons: readonly EgressReason[]): string {
  if (tunnel === 'no') return kind === 'tunnel' ? 'tunnel interface without an uplink' : kind;
  if (tunnel === 'yes') return 'tunnel';
  const why = reasons.filter((reason) => isOfRoute(reason) && reason['interface'] === name).map(egressReasonText);
  return `maybe a tunnel: ${why.join(', ')}`;
}

/** Those that the line of a route says; the others have lines of their own. */
const isOfRoute = ({ code }: EgressReason): boolean => code === 'ppp-may-be-uplink' || code === 'tap-may-be-bridge';
