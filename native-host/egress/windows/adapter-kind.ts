import type { InterfaceKind } from '../../protocol.ts';

// ipifcons.h
const IF_TYPE_ETHERNET_CSMACD = 6;
export const IF_TYPE_PPP = 23;
const IF_TYPE_SOFTWARE_LOOPBACK = 24;
const IF_TYPE_PROP_VIRTUAL = 53;
const IF_TYPE_IEEE80211 = 71;
const IF_TYPE_TUNNEL = 131;
const IF_TYPE_BRIDGE = 209;

/**
 * Drivers that make nothing but tunnels. Wintun and WireGuard describe an adapter by the program that made it and
 * `Tunnel` (`Tailscale Tunnel`, `Mullvad Tunnel #2`); TAP-Windows is used by OpenVPN and by VPN services that build on
 * it; the others belong to one program each, which makes nothing else.
 */
const TUNNEL_DRIVERS =
  /\bTunnel( #\d+)?$|^Wintun\b|^TAP-.*\bWindows Adapter V\d|^OpenVPN Data Channel Offload|^(AnyConnect|Cisco AnyConnect|Cisco Secure Client)\b|^Fortinet (SSL )?VPN\b|^PANGP Virtual Ethernet|^Juniper Networks Virtual Adapter|^ZeroTier (One )?Virtual Port\b|^VPN Client Adapter - |^(LogMeIn )?Hamachi Virtual Ethernet|^Check Point Virtual Network Adapter\b/;

/** Windows's own ways to IPv6 over IPv4 (RFC 4380, RFC 3056, RFC 5214): they encrypt nothing. */
const CLEAR_TUNNELS = /\b(Teredo|6to4|ISATAP)\b/i;

/** Those of the tunnel drivers whose program is known to encrypt; behind the others may be any program. */
const ENCRYPTING =
  /^(WireGuard|Tailscale|Mullvad|NordLynx|ProtonVPN|Cloudflare WARP( Interface)?) Tunnel( #\d+)?$|^OpenVPN Data Channel Offload|^(AnyConnect|Cisco AnyConnect|Cisco Secure Client)\b|^Fortinet (SSL )?VPN\b|^PANGP Virtual Ethernet|^ZeroTier (One )?Virtual Port\b/;

/** Of type Ethernet, but without a cable: the networks of virtual machines. */
const VIRTUAL_DRIVERS = /^Hyper-V Virtual |^VirtualBox Host-Only |^VMware Virtual /;

/**
 * The kind of an adapter. The type alone is not enough: Wintun and WireGuard are "proprietary virtual", the adapters of
 * most VPN programs claim to be Ethernet, and so do those of virtual machines. Only what its description clearly names
 * a tunnel counts as one. Windows' built-in VPNs are PPP.
 *
 * @param type IF_TYPE_… of ipifcons.h
 * @param description the driver's, not the name, which the user may change
 */
export function adapterKind(type: number, description: string): InterfaceKind {
  if (type === IF_TYPE_SOFTWARE_LOOPBACK) return 'loopback';
  if (CLEAR_TUNNELS.test(description)) return 'virtual';
  if (type === IF_TYPE_PPP || type === IF_TYPE_TUNNEL || TUNNEL_DRIVERS.test(description)) return 'tunnel';
  if (type === IF_TYPE_BRIDGE) return 'bridge';
  if (type === IF_TYPE_PROP_VIRTUAL || VIRTUAL_DRIVERS.test(description)) return 'virtual';
  if (type === IF_TYPE_IEEE80211) return 'wifi';
  return type === IF_TYPE_ETHERNET_CSMACD ? 'ethernet' : 'other';
}

/** Whether what leaves by an adapter is encrypted for another computer that forwards it, as far as its driver tells. */
export function adapterEncryption(description: string): 'encrypted' | 'clear' | null {
  if (CLEAR_TUNNELS.test(description)) return 'clear';
  return ENCRYPTING.test(description) ? 'encrypted' : null;
}
