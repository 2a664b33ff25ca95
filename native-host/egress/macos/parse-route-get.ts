import { parseIpAddress } from '../../addresses/parse-ip-address.ts';
import { EgressUnreadable } from '../egress-reader.ts';

/** The route that a packet to one destination would take. */
export type MacosRoute = { interfaceName: string; gateway: string | null };

/**
 * Parses what `route -n get ADDRESS` prints (print_getmsg of Apple's network_cmds): a name, a colon and a value on each
 * line. There is no `gateway` for a route into a point-to-point tunnel. The output is not translated.
 *
 *        route to: 198.41.0.4
 *     destination: default
 *            mask: default
 *         gateway: 192.168.1.1
 *       interface: en0
 *           flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
 *
 * Where there is no route it prints none of these lines, and says so on stderr with the same exit status.
 *
 * @returns null where there is no route, or one that drops the packet
 * @throws {EgressUnreadable} for text in another format
 */
export function parseRouteGet(stdout: string, stderr: string): MacosRoute | null {
  const values = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const [, name, value] = /^\s*([a-z ]+): (.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  const interfaceName = values.get('interface') ?? '';
  if (interfaceName === '') {
    if (/not in table|unreachable|has not been found/.test(stderr)) return null;
    throw new EgressUnreadable({
      program: 'route',
      reason: 'no interface',
      said: (stderr || stdout).trim().slice(0, 80),
    });
  }
  const flags = (values.get('flags') ?? '').replace(/[<>]/g, '').split(',');
  if (flags.includes('REJECT') || flags.includes('BLACKHOLE')) return null;
  return { interfaceName, gateway: parseIpAddress(values.get('gateway') ?? '')?.address ?? null };
}
