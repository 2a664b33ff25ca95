import { sockaddrOf } from '../../../../native-host/egress/windows/sockaddr-of.ts';

/** A MIB_IPFORWARD_ROW2 of 104 bytes (netioapi.h), for a default route unless a prefix is given. */
export function routeRow(interfaceIndex: number, nextHop: string, prefix?: string): Uint8Array {
  const [address = '', length = '0'] = (prefix ?? (nextHop.includes(':') ? '::/0' : '0.0.0.0/0')).split('/');
  const row = Buffer.alloc(104);
  row.writeUInt32LE(interfaceIndex, 8);
  row.set(sockaddrOf(address), 12);
  row[40] = Number(length);
  row.set(sockaddrOf(nextHop), 44);
  return row;
}
