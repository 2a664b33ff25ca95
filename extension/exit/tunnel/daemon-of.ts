import type { Connection } from '../../../native-host/protocol.ts';
import { tunnelProgramKind, type ProgramKind } from './tunnel-programs.ts';

/**
 * The program that owns a socket, by its file name in lower case and without Windows's extension. If the system hides
 * the program of another user, as Linux does root's, the name of its systemd.unit(5): VPNs run as units, and an
 * instance (`openvpn-client@office.service`) is named after its template. Empty if neither is known.
 */
export function daemonOf({ processName, service }: Pick<Connection, 'processName' | 'service'>): string {
  return processName === null ? unitProgram(service) : processName.toLowerCase().replace(/\.exe$/, '');
}

/** The tunnel program that owns a socket: by its own name, or as a helper that a VPN's unit started; null for none. */
export function tunnelDaemonOf(connection: Pick<Connection, 'processName' | 'service'>): TunnelDaemon | null {
  for (const name of [daemonOf(connection), unitProgram(connection.service)]) {
    const kind = tunnelProgramKind(name);
    if (kind !== null) return { name, kind };
  }
  return null;
}

export type TunnelDaemon = { name: string; kind: ProgramKind };

function unitProgram(service: string | null): string {
  const unit = /^([^@]+)(@.*)?\.service$/.exec(service ?? '')?.[1]?.toLowerCase() ?? '';
  return programs.get(unit) ?? unit;
}

/** Units named differently from their program, as in the projects' and the distributions' packages. */
const programs: ReadonlyMap<string, string> = new Map([
  ['ipsec', 'pluto'],
  ['strongswan', 'charon-systemd'],
  ['strongswan-starter', 'charon'],
  ['openvpn-client', 'openvpn'],
  ['openvpn-server', 'openvpn'],
  ['tinc', 'tincd'],
  ['expressvpn', 'expressvpnd'],
  ['piavpn', 'pia-daemon'],
  ['netbird-service', 'netbird'],
  ['me.proton.vpn.split_tunneling', 'proton-vpn-daemon'],
]);
