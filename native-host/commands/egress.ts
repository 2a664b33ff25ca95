import type { Egress, EgressReason, EgressReasonCode, EgressRoute } from '../protocol.ts';
import { EgressUnreadable } from '../egress/egress-reader.ts';
import { openEgressReader } from '../egress/read-egress.ts';
import { writeStdout } from '../messaging/claim-stdout.ts';
import { CommandFailed } from '../command-failed.ts';
import type { Command } from './command.ts';
import { factsText } from './problem-text.ts';
import { readOptions } from './read-options.ts';
import { printableText } from './printable-text.ts';
import { textTable } from './text-table.ts';

/** `tapmap egress [--json]`: where a packet to the public Internet would leave now. No packet is sent. */
export const egressCommand: Command = async (args) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } }, 'no operands');
  const egress = readEgress();
  await writeStdout(values.json === true ? `${JSON.stringify(egress)}\n` : egressText(egress));
};

function readEgress(): Egress {
  try {
    const reader = openEgressReader();
    try {
      return reader.read(Date.now());
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
  const { ipv4, ipv6, interfaces, nameServers, tunnelEndpoints, ipsec, reasons } = egress;
  const servers = nameServers.map(({ address, interface: name }) => `${address} via ${name ?? 'unknown interface'}`);
  const ends = tunnelEndpoints.map(({ address, interface: name }) => `${address} via ${name}`);
  const rows = interfaces.map(({ name, kind, driver, up, addresses }) => [
    name,
    kind,
    driver ?? '',
    up ? 'up' : 'down',
    addresses.join(' '),
  ]);
  return [
    printableText(`IPv4: ${routeText(ipv4, reasons)}`),
    printableText(`IPv6: ${routeText(ipv6, reasons)}`),
    printableText(`DNS servers: ${servers.length > 0 ? servers.join(', ') : 'none'}`),
    ...(ends.length > 0 ? [printableText(`Routed outside the tunnel: ${ends.join(', ')}`)] : []),
    ...(ipsec === true ? ['An IPsec VPN without its own interface is active.'] : []),
    '',
    textTable(['INTERFACE', 'KIND', 'DRIVER', 'STATE', 'ADDRESSES'], rows),
  ].join('\n');
}

function routeText(route: EgressRoute | null, reasons: readonly EgressReason[]): string {
  if (route === null) return 'no route to the Internet';
  const gateway = route.gateway === null ? '' : `, gateway ${route.gateway}`;
  return `${route.interface} (${whatText(route, reasons)}), address ${route.sourceAddress}${gateway}`;
}

/** The kind of interface, and whether that makes a tunnel where the kind does not say it. */
function whatText({ interface: name, kind, tunnel }: EgressRoute, reasons: readonly EgressReason[]): string {
  if (tunnel === 'no') return kind === 'tunnel' ? 'tunnel interface without an uplink' : kind;
  if (tunnel === 'yes') return 'tunnel';
  const why = reasons.filter((reason) => reason['interface'] === name).map(({ code }) => REASONS[code]);
  return `maybe a tunnel: ${why.join(', ')}`;
}

const REASONS: Record<EgressReasonCode, string> = {
  'ppp-may-be-uplink': 'PPP that may be the line to your provider',
  'tap-may-be-bridge': 'tap device that may belong to a virtual machine',
};
