import ipaddr from 'ipaddr.js';
import type { NetlinkBytes } from '../../../../native-host/system/linux/netlink.ts';

/** The fields of a struct inet_diag_msg that TapMap reads (include/uapi/linux/inet_diag.h), for tests. */
export type InetDiagFixture = {
  family?: 2 | 10;
  state?: number;
  local?: [address: string, port: number];
  remote?: [address: string, port: number];
  cookie?: number;
  uid?: number;
  inode?: number;
  /** struct tcp_info cut to this many bytes. */
  tcpInfo?: { length: number; rttUs?: number; minRttUs?: number; acked?: number; received?: number; sent?: number };
};

/** The message as the kernel would write it, from offset 0. */
export function inetDiagBytes(fixture: InetDiagFixture): { bytes: NetlinkBytes; end: number } {
  const { family = 2, state = 1, local = ['192.0.2.1', 1000], remote = ['0.0.0.0', 0], tcpInfo } = fixture;
  const view = new DataView(new ArrayBuffer(72 + (tcpInfo === undefined ? 0 : 4 + tcpInfo.length + 8)));
  const u8 = new Uint8Array(view.buffer);
  view.setUint8(0, family);
  view.setUint8(1, state);
  view.setUint16(4, local[1]);
  view.setUint16(6, remote[1]);
  u8.set(ipaddr.parse(local[0]).toByteArray(), 8);
  u8.set(ipaddr.parse(remote[0]).toByteArray(), 24);
  view.setBigUint64(44, BigInt(fixture.cookie ?? 1), true);
  view.setUint32(64, fixture.uid ?? 0, true);
  view.setUint32(68, fixture.inode ?? 0, true);
  if (tcpInfo !== undefined) {
    view.setUint16(72, 4 + tcpInfo.length, true);
    view.setUint16(74, 2, true); // INET_DIAG_INFO
    const put = (offset: number, size: 4 | 8, value: number): void => {
      if (offset + size > tcpInfo.length) return;
      if (size === 4) view.setUint32(76 + offset, value, true);
      else view.setBigUint64(76 + offset, BigInt(value), true);
    };
    put(68, 4, tcpInfo.rttUs ?? 0);
    put(120, 8, tcpInfo.acked ?? 0);
    put(128, 8, tcpInfo.received ?? 0);
    put(148, 4, tcpInfo.minRttUs ?? 0xffffffff);
    put(200, 8, tcpInfo.sent ?? 0);
  }
  const end = tcpInfo === undefined ? 72 : 76 + tcpInfo.length;
  return { bytes: { u8, u32: new Uint32Array(view.buffer, 0, view.byteLength >> 2) }, end };
}
