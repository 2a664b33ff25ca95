/**
 * Control groups whose processes a VPN app leads past its tunnel, since the user excluded them (split tunneling): by the
 * app's sources, Mullvad's talpid-cgroup, PIA's daemon, IVPN's splittun.sh. Version 1's controller net_cls has them, or
 * version 2. extension/exit/tunnel/excluding-apps.ts has the apps' names.
 */
const GROUPS: ReadonlySet<string> = new Set(['mullvad-exclusions', 'piavpnexclusions', 'ivpn-exclude']);

/** The excluding group in a control group's path, by its name; null where there is none. */
export function excludingGroup(path: string): string | null {
  return path.split('/').find((part) => GROUPS.has(part)) ?? null;
}
