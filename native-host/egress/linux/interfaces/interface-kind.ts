import type { InterfaceKind } from '../../../protocol.ts';
import { tunnelDrivers } from '../../tunnel-drivers.ts';

/** What the kind of an interface follows from on Linux. */
export type InterfaceTraits = {
  /** ARPHRD_… of linux/if_arp.h. */
  type: number;
  /** The kernel's name of a software interface; null for hardware. */
  driverKind: string | null;
  isWireless: boolean;
  /** Whether what leaves by it is known to be in the clear, or only translated (encryption-of). */
  isInClear: boolean;
};

/** PPP also makes uplinks. */
const TUNNEL_KINDS = new Set([...tunnelDrivers.keys(), 'ppp']);

/** Channels of a mobile modem: drivers/net/wwan/wwan_core.c, drivers/net/ethernet/qualcomm/rmnet. */
const MODEM_KINDS = new Set(['wwan', 'rmnet']);

// linux/if_arp.h
const ARPHRD_ETHER = 1;
const ARPHRD_PPP = 512;
const ARPHRD_LOOPBACK = 772;
const ARPHRD_NONE = 65534;
/** Other encapsulations (768 IPIP, 769 IPv6, 776 6in4, 778 GRE) encrypt nothing, but for VTI, which has its driver. */
const TUNNEL_TYPES = new Set([ARPHRD_PPP, ARPHRD_NONE]);

/**
 * The kind of an interface. The driver `tun` also makes tap devices, but those are Ethernet, and more often bridge
 * virtual machines than belong to a VPN: they count as virtual, not as a tunnel. So do encapsulations that encrypt
 * nothing, and translators. Hardware without link addresses is a
 * mobile modem (drivers/net/usb/qmi_wwan.c and similar drivers).
 */
export function interfaceKind({ type, driverKind, isWireless, isInClear }: InterfaceTraits): InterfaceKind {
  if (type === ARPHRD_LOOPBACK) return 'loopback';
  if (driverKind === null ? type === ARPHRD_NONE : MODEM_KINDS.has(driverKind)) return 'other';
  if (isInClear) return 'virtual';
  if (driverKind !== null && tunnelDrivers.get(driverKind) === true) return 'tunnel';
  if (TUNNEL_TYPES.has(type)) return 'tunnel';
  if (driverKind === 'bridge') return 'bridge';
  if (driverKind !== null) return TUNNEL_KINDS.has(driverKind) && type !== ARPHRD_ETHER ? 'tunnel' : 'virtual';
  if (isWireless) return 'wifi';
  return type === ARPHRD_ETHER ? 'ethernet' : 'other';
}
