import type { Connection } from '../../../native-host/protocol.ts';

/**
 * The program that owns a socket, by its file name in lower case and without Windows's extension. If the system hides
 * the program of another user, as Linux does root's, the name of its systemd.unit(5): VPNs run as units, and an
 * instance (`openvpn-client@office.service`) is named after its template. Empty if neither is known.
 */
export function daemonOf({ processName, service }: Pick<Connection, 'processName' | 'service'>): string {
  if (processName !== null) return processName.toLowerCase().replace(/\.exe$/, '');
  const unit = /^([^@]+)(@.*)?\.service$/.exec(service ?? '')?.[1] ?? '';
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
]);
