import type { InterfaceKind } from '../../protocol.ts';
import type { KernelInterface } from './parse-interface-list.ts';

// bsd/net/if_types.h
const IFT_OTHER = 0x01;
const IFT_ETHER = 0x06;
export const IFT_PPP = 0x17;
const IFT_LOOP = 0x18;
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
    case IFT_GIF:
    case IFT_STF:
      return 'tunnel';
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
