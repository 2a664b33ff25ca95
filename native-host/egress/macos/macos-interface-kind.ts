import type { InterfaceKind } from '../../protocol.ts';
import type { KernelInterface } from './parse-interface-list.ts';

// bsd/net/if_types.h
const IFT_OTHER = 0x01;
const IFT_ETHER = 0x06;
const IFT_PPP = 0x17;
const IFT_LOOP = 0x18;
/** IPv4 or IPv6 in the other (gif(4)), and 6to4 (stf(4)): neither encrypts. */
const IFT_GIF = 0x37;
const IFT_STF = 0x39;
const IFT_L2VLAN = 0x87;
const IFT_IEEE8023ADLAG = 0x88;
const IFT_BRIDGE = 0xd1;

/** Of type Ethernet, but without a cable: virtual machines, test pairs, Apple's links between devices. */
const VIRTUAL_ETHERNET = /^(feth|vmenet|vmnet|vnic|tap|awdl|llw|ap)\d+$/;

/**
 * The kind of an interface on macOS. utun and ipsec, and the tun drivers of old VPN programs, are of type OTHER and
 * point-to-point.
 */
export function macosInterfaceKind(
  { name, type, pointToPoint }: Pick<KernelInterface, 'name' | 'type' | 'pointToPoint'>,
  isWifi: boolean,
): InterfaceKind {
  switch (type) {
    case IFT_LOOP:
      return 'loopback';
    case IFT_PPP:
      return 'tunnel';
    case IFT_GIF:
    case IFT_STF:
      return 'virtual';
    case IFT_OTHER:
      return pointToPoint ? 'tunnel' : 'other';
    case IFT_BRIDGE:
      return 'bridge';
    case IFT_L2VLAN:
    case IFT_IEEE8023ADLAG:
      return 'virtual';
    case IFT_ETHER:
      if (VIRTUAL_ETHERNET.test(name)) return 'virtual';
      if (name.startsWith('bridge')) return 'bridge';
      return isWifi ? 'wifi' : 'ethernet';
    default:
      return 'other';
  }
}

/**
 * macOS reports no drivers. Those are named that tell what an interface may be: PPP, which makes both uplinks and
 * tunnels, as on Linux; encapsulations that encrypt nothing; and feth(4), pairs of which ZeroTier uses as a tap device.
 */
export function macosDriver({ name, type }: Pick<KernelInterface, 'name' | 'type'>): string | null {
  if (type === IFT_PPP) return 'ppp';
  if (type === IFT_GIF) return 'gif';
  if (type === IFT_STF) return 'stf';
  return /^feth\d+$/.test(name) ? 'feth' : null;
}
