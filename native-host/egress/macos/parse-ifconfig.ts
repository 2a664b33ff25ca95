import { parseIpAddress } from '../../addresses/parse-ip-address.ts';

/** What ifconfig knows and the kernel's interface list does not. */
export type IfconfigFacts = {
  /** Names of the interfaces that are Wi-Fi. */
  wifi: Set<string>;
  /** Addresses that the system prefers for what it begins itself (RFC 8981), and that are not being given up. */
  temporary: Set<string>;
};

/**
 * What `ifconfig -v -a` says beside the kernel's list. A line that begins an interface stands at the left edge; `type:` is
 * printed from macOS 10.11 on. Not translated, as the port names of networksetup are ("WLAN").
 *
 *     en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 4
 *     ⇥inet6 2001:db8::424:837a:870:6095 prefixlen 64 autoconf temporary
 *     ⇥type: Wi-Fi
 *
 * Text of another form tells nothing: then there is no Wi-Fi and no temporary address in it.
 */
export function parseIfconfig(text: string): IfconfigFacts {
  const facts: IfconfigFacts = { wifi: new Set(), temporary: new Set() };
  let name: string | null = null;
  for (const line of text.split('\n')) {
    name = /^([^\s:]+): flags=/.exec(line)?.[1] ?? name;
    if (name === null) continue;
    if (/^\s+type: Wi-Fi\s*$/.test(line)) facts.wifi.add(name);
    const [, address, marks] = /^\s+inet6 (\S+) (.*)$/.exec(line) ?? [];
    if (address === undefined || marks === undefined || !/\btemporary\b/.test(marks)) continue;
    const ip = parseIpAddress(address);
    if (ip !== null && !/\b(deprecated|detached|tentative|duplicated)\b/.test(marks)) facts.temporary.add(ip.address);
  }
  return facts;
}
