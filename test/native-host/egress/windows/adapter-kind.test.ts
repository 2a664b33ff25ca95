import { expect, test } from 'vitest';
import { adapterKind } from '../../../../native-host/egress/windows/adapter-kind.ts';

test.each([
  // Types of ipifcons.h alone.
  [24, 'Software Loopback Interface 1', 'loopback'],
  [6, 'Intel(R) Ethernet Connection (17) I219-LM', 'ethernet'],
  [71, 'Intel(R) Wi-Fi 6 AX201 160MHz', 'wifi'],
  [23, 'WAN Miniport (IKEv2)', 'tunnel'],
  [131, 'Microsoft Teredo Tunneling Adapter', 'virtual'],
  [131, 'Microsoft ISATAP Adapter #4', 'virtual'],
  [131, 'Microsoft IP-HTTPS Platform Adapter', 'tunnel'],
  [209, 'Network Bridge', 'bridge'],
  [243, 'Generic Mobile Broadband Adapter', 'other'],
  // Tunnels that only the description tells.
  [53, 'WireGuard Tunnel', 'tunnel'],
  [53, 'Mullvad Tunnel #2', 'tunnel'],
  [53, 'Wintun Userspace Tunnel', 'tunnel'],
  [6, 'TAP-Windows Adapter V9', 'tunnel'],
  [6, 'TAP-NordVPN Windows Adapter V9 #2', 'tunnel'],
  [6, 'OpenVPN Data Channel Offload', 'tunnel'],
  [6, 'Cisco AnyConnect Secure Mobility Client Virtual Miniport Adapter for Windows x64', 'tunnel'],
  [6, 'Fortinet SSL VPN Virtual Ethernet Adapter', 'tunnel'],
  [6, 'PANGP Virtual Ethernet Adapter Secure', 'tunnel'],
  [6, 'ZeroTier Virtual Port', 'tunnel'],
  [6, 'ZeroTier One Virtual Port #2', 'tunnel'],
  [6, 'VPN Client Adapter - VPN', 'tunnel'],
  // Virtual, and no tunnel.
  [6, 'Hyper-V Virtual Ethernet Adapter #2', 'virtual'],
  [6, 'VirtualBox Host-Only Ethernet Adapter', 'virtual'],
  [6, 'VMware Virtual Ethernet Adapter for VMnet8', 'virtual'],
  [53, 'Something new', 'virtual'],
  // Words in the middle of a description prove nothing.
  [6, 'Tunnel Bear Shaped Ethernet Card', 'ethernet'],
  [6, '', 'ethernet'],
] as const)('type %i, "%s": %s', (type, description, kind) => {
  expect(adapterKind(type, description)).toBe(kind);
});
