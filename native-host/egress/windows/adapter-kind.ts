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
 * Drivers that make nothing but tunnels. Wintun and WireGuard describe an adapter as what made it and `Tunnel`
 * (`Tailscale Tunnel`, `Mullvad Tunnel #2`); TAP-Windows is OpenVPN's, and the VPN services' that build on it; the rest
 * are the adapters of one VPN program each.
 */
const TUNNEL_DRIVERS =
  /\bTunnel( #\d+)?$|^Wintun\b|^TAP-.*\bWindows Adapter V\d|^OpenVPN Data Channel Offload|^(AnyConnect|Cisco AnyConnect|Cisco Secure Client)\b|^Fortinet (SSL )?VPN\b|^PANGP Virtual Ethernet|^Juniper Networks Virtual Adapter/;

/** Ethernet by type, and yet no cable: the networks of virtual machines. */
const VIRTUAL_DRIVERS = /^Hyper-V Virtual |^VirtualBox Host-Only |^VMware Virtual /;

/**
 * The kind of an adapter. Its type alone does not tell: Wintun and WireGuard are "proprietary virtual", most VPN programs
 * claim to be Ethernet, and so do virtual machines. What is not surely a tunnel by its description is none. The VPNs that
 * Windows itself offers are PPP.
 *
 * @param type IF_TYPE_… of ipifcons.h
 * @param description the driver's, not the name that the user may change
 */
export function adapterKind(type: number, description: string): InterfaceKind {
  if (type === IF_TYPE_SOFTWARE_LOOPBACK) return 'loopback';
  if (type === IF_TYPE_PPP || type === IF_TYPE_TUNNEL || TUNNEL_DRIVERS.test(description)) return 'tunnel';
  if (type === IF_TYPE_BRIDGE) return 'bridge';
  if (type === IF_TYPE_PROP_VIRTUAL || VIRTUAL_DRIVERS.test(description)) return 'virtual';
  if (type === IF_TYPE_IEEE80211) return 'wifi';
  return type === IF_TYPE_ETHERNET_CSMACD ? 'ethernet' : 'other';
}
