import type { Connection } from '../../../native-host/protocol.ts';

/**
 * VPN apps that let the user exclude programs, by the control group that they put those into. The host tells it as the
 * service (native-host/sockets/linux/services/excluding-group.ts has the same groups).
 */
const apps: ReadonlyMap<string, string> = new Map([
  ['mullvad-exclusions', 'Mullvad'],
  ['piavpnexclusions', 'PIA'],
  ['ivpn-exclude', 'IVPN'],
]);

/**
 * The app that leads a connection past its tunnel on purpose; null where nothing shows that. Such a connection has the
 * tunnel's address and leaves by another interface all the same: a mark decides, which only root may read.
 */
export function excludingApp({ service }: Pick<Connection, 'service'>): string | null {
  return apps.get(service ?? '') ?? null;
}
