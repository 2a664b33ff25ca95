import type { EgressReason } from '../../protocol.ts';
import type { WholeInterface } from '../whole-egress.ts';
import { vpnApps, type VpnApp } from './vpn-apps.ts';
import type { RoutingRule } from '../routes.ts';

/**
 * The VPN apps that show as active and hold back what would leave beside their tunnel: by interfaces that lead nowhere,
 * or by a firewall, whose rules cannot be read without privileges. That one is active shows by marks and tables in the
 * routing rules and by its interfaces; that it drops is what it does as installed.
 *
 * @param isTunnelTaken whether public traffic of a family leaves by a tunnel: apps keep rules while they are off
 */
export function blockingApps(
  rules: readonly RoutingRule[],
  interfaces: readonly WholeInterface[],
  isTunnelTaken: boolean,
): EgressReason[] {
  const up = interfaces.filter((one) => one.up);
  return vpnApps.flatMap(({ app, drops, sinks, interfaces: own, marks = [], tables = [] }): EgressReason[] => {
    const isShown = drops && isTunnelTaken;
    const shown = shownBy(up, sinks) ?? (isShown ? (byRules(rules, marks, tables) ?? shownBy(up, own)) : null);
    return shown === null ? [] : [{ code: 'blocking-app', app, ...shown }];
  });
}

type Shown = { shownBy: 'mark' | 'table' | 'interface'; name: string };

function byRules(
  rules: readonly RoutingRule[],
  marks: NonNullable<VpnApp['marks']>,
  tables: readonly number[],
): Shown | null {
  for (const { mark, table } of rules) {
    if (mark !== null && marks.some(({ value }) => value === mark.value)) {
      return { shownBy: 'mark', name: `0x${mark.value.toString(16)}` };
    }
    if (table !== null && tables.includes(table)) return { shownBy: 'table', name: String(table) };
  }
  return null;
}

function shownBy(interfaces: readonly WholeInterface[], names: RegExp | undefined): Shown | null {
  const one = interfaces.find(({ name }) => names?.test(name) === true);
  return one === undefined ? null : { shownBy: 'interface', name: one.name };
}
