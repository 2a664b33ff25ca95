import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import { parsePortRange, type PortRange } from './port-range.ts';

/**
 * The ports that this system assigns to programs that ask for none (RFC 6056 calls them ephemeral).
 *
 * Linux: ip-sysctl of the kernel's documentation, ip_local_port_range; the same for TCP, UDP and both families. The
 * others have no such file: Windows' dynamic port range since Vista (Microsoft's KB 929851) and macOS'
 * net.inet.ip.portrange (in_pcb.h) are both IANA's dynamic ports unless an administrator changed them.
 *
 * @param platform as `os.platform()` names it
 */
export function readEphemeralPorts(platform: string): PortRange {
  if (platform !== 'linux') return { first: 49_152, last: 65_535 };
  try {
    return parsePortRange(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'latin1')) ?? linuxDefault;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return linuxDefault; // a /proc without it: WSL 1, some containers
  }
}

const linuxDefault: PortRange = { first: 32_768, last: 60_999 };
