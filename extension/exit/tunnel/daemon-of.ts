import type { Connection } from '../../../native-host/protocol.ts';

/**
 * Which program holds a socket, as its file is named, in small letters and without what Windows adds. Where the system
 * hides the program of another user, as Linux does root's, by the unit of systemd.unit(5) that it runs in: VPNs run as
 * such, and an instance (`openvpn-client@office.service`) is called after its template. Empty where neither is known.
 */
export function daemonOf({ processName, service }: Pick<Connection, 'processName' | 'service'>): string {
  if (processName !== null) return processName.toLowerCase().replace(/\.exe$/, '');
  const unit = /^([^@]+)(@.*)?\.service$/.exec(service ?? '')?.[1] ?? '';
  return programs.get(unit) ?? unit;
}

/** Units that are called otherwise than their program, as the projects and the distributions' packages have them. */
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
