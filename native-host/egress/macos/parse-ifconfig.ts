import { parseIpAddress } from '../../addresses/parse-ip-address.ts';

/** What ifconfig prints and the kernel's interface list does not contain. */
export type IfconfigFacts = {
  /** Names of the interfaces that are Wi-Fi. */
  wifi: Set<string>;
  /** Temporary addresses (RFC 8981), which the system prefers for outgoing connections, without deprecated ones. */
  temporary: Set<string>;
};

/**
 * Parses `ifconfig -v -a`. The first line of each interface is not indented; `type:` is printed from macOS 10.11 on.
 * Unlike the port names of networksetup ("WLAN"), it is not translated.
 *
 *     en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500 index 4
 *     ⇥inet6 2001:db8::424:837a:870:6095 prefixlen 64 autoconf temporary
 *     ⇥type: Wi-Fi
 *
 * For text in another format both sets are empty.
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
