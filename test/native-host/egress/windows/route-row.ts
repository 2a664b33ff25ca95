import { sockaddrOf } from '../../../../native-host/egress/windows/sockaddr-of.ts';

/** A MIB_IPFORWARD_ROW2 of 104 bytes (netioapi.h) for a default route. */
export function routeRow(interfaceIndex: number, nextHop: string): Uint8Array {
  const row = Buffer.alloc(104);
  row.writeUInt32LE(interfaceIndex, 8);
  row.set(sockaddrOf(nextHop.includes(':') ? '::' : '0.0.0.0'), 12);
  row.set(sockaddrOf(nextHop), 44);
  return row;
}
