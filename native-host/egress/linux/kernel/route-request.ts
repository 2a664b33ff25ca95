import { addressBytes } from '../../../addresses/address-bytes.ts';
import type { Packet } from '../../routes.ts';

/** The kernel tells the route that it would take, or the entry of the tables that this comes from. */
export type Asked = 'result' | 'entry';

// linux/rtnetlink.h
const RTA_DST = 1;
const RTA_SRC = 2;
const RTA_OIF = 4;
const RTA_MARK = 16;
const RTA_UID = 25;
const RTA_IP_PROTO = 27;
const RTA_SPORT = 28;
const RTA_DPORT = 29;
const RTM_F_LOOKUP_TABLE = 0x1000;
const RTM_F_FIB_MATCH = 0x2000;
const AF_INET = 2;
const AF_INET6 = 10;

/** The payload of RTM_GETROUTE for one destination: struct rtmsg (see parse-route), then attributes. */
export function routeRequest(destination: string, packet: Packet, asked: Asked): Uint8Array {
  const to = addressBytes(destination);
  const from = packet.sourceAddress === undefined ? null : addressBytes(packet.sourceAddress);
  const attributes = [
    attribute(RTA_DST, to),
    from && attribute(RTA_SRC, from),
    ...[u32(RTA_OIF, packet.boundIndex), u32(RTA_MARK, packet.mark), u32(RTA_UID, packet.uid)],
    packet.protocol === undefined ? null : attribute(RTA_IP_PROTO, Uint8Array.of(packet.protocol)),
    ...[port(RTA_SPORT, packet.localPort), port(RTA_DPORT, packet.remotePort)],
  ].filter((bytes) => bytes !== null);
  const head = new Uint8Array(12);
  const view = new DataView(head.buffer);
  view.setUint8(0, to.length === 4 ? AF_INET : AF_INET6);
  view.setUint8(1, to.length * 8);
  view.setUint8(2, (from?.length ?? 0) * 8);
  view.setUint32(8, RTM_F_LOOKUP_TABLE | (asked === 'entry' ? RTM_F_FIB_MATCH : 0), true);
  return Buffer.concat([head, ...attributes]);
}

/** struct rtattr: length u16, type u16, value, padded to 4 bytes. */
function attribute(type: number, value: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((4 + value.length + 3) & ~3);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 4 + value.length, true);
  view.setUint16(2, type, true);
  bytes.set(value, 4);
  return bytes;
}

function u32(type: number, value: number | undefined): Uint8Array | null {
  return value === undefined ? null : attribute(type, new Uint8Array(new Uint32Array([value]).buffer));
}

/** Ports are in network order. */
function port(type: number, value: number | undefined): Uint8Array | null {
  return value === undefined ? null : attribute(type, Uint8Array.of(value >> 8, value & 0xff));
}
