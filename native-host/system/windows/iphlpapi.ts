import { loadKoffi } from '../load-koffi.ts';
import { createFilledBuffer } from './filled-buffer.ts';
import { loadWindowsLibrary } from './load-windows-library.ts';

/** Functions of iphlpapi.dll, for any user. Returned bytes are valid until the same function is called again. */
export type Iphlpapi = {
  /** MIB_TCPTABLE_OWNER_PID and the like (iprtrmib.h, tcpmib.h, udpmib.h). @throws {WindowsCallFailed} */
  ownerPidTable(protocol: 'tcp' | 'udp', family: 4 | 6): Uint8Array;
  /** The list of GetAdaptersAddresses, and the address of its first byte. @throws {WindowsCallFailed} */
  adaptersAddresses(): { bytes: Uint8Array; baseAddress: bigint };
  /** GetBestRoute2: a MIB_IPFORWARD_ROW2 and a SOCKADDR_INET (netioapi.h), if `code` (winerror.h) is 0. */
  bestRoute(destination: Uint8Array): { code: number; row: Uint8Array; source: Uint8Array };
  /** GetBestInterfaceEx: an interface's index, if `code` is 0. */
  bestInterface(destination: Uint8Array): { code: number; index: number };
};

let iphlpapi: Iphlpapi | undefined;

/** @throws {FfiUnavailable} when it cannot be loaded */
export function loadIphlpapi(): Iphlpapi {
  iphlpapi ??= bindIphlpapi();
  return iphlpapi;
}

/** AF_INET and AF_INET6 of ws2def.h. */
export const ADDRESS_FAMILY = { 4: 2, 6: 23 } as const;

// iprtrmib.h
const TCP_TABLE_OWNER_PID_ALL = 5;
const UDP_TABLE_OWNER_PID = 1;
// iptypes.h: skip anycast (2) and multicast (4) addresses, include gateways (0x80)
const ADAPTER_FLAGS = 0x2 | 0x4 | 0x80;
/** sizeof(MIB_IPFORWARD_ROW2) and sizeof(SOCKADDR_INET) */
const ROUTE_BYTES = 104;
const SOCKADDR_BYTES = 28;

type TableCall = (
  table: Uint8Array,
  sizeBytes: [number],
  sorted: 0,
  family: number,
  tableClass: number,
  reserved: 0,
) => number;

function bindIphlpapi(): Iphlpapi {
  const koffi = loadKoffi();
  const library = loadWindowsLibrary('iphlpapi.dll');
  const table = 'void *table, _Inout_ uint32_t *size, int sorted, uint32_t family, int tableClass, uint32_t reserved';
  const tcpTable: TableCall = library.func(`uint32_t __stdcall GetExtendedTcpTable(${table})`);
  const udpTable: TableCall = library.func(`uint32_t __stdcall GetExtendedUdpTable(${table})`);
  const adapters: (family: number, flags: number, reserved: null, list: Uint8Array, sizeBytes: [number]) => number =
    library.func(
      'uint32_t __stdcall GetAdaptersAddresses(uint32_t family, uint32_t flags, void *reserved, void *list, _Inout_ uint32_t *size)',
    );
  const bestRoute: (
    interfaceLuid: null,
    interfaceIndex: 0,
    source: null,
    destination: Uint8Array,
    sortOptions: 0,
    row: Uint8Array,
    bestSource: Uint8Array,
  ) => number = library.func(
    'uint32_t __stdcall GetBestRoute2(void *luid, uint32_t index, void *source, void *destination, uint32_t sortOptions, void *row, void *bestSource)',
  );
  const bestInterface: (destination: Uint8Array, index: [number]) => number = library.func(
    'uint32_t __stdcall GetBestInterfaceEx(void *destination, _Out_ uint32_t *index)',
  );
  const tables = createFilledBuffer(64 * 1024);
  const adapterList = createFilledBuffer(32 * 1024);
  return {
    ownerPidTable(protocol, family) {
      const [name, call, tableClass] =
        protocol === 'tcp'
          ? (['GetExtendedTcpTable', tcpTable, TCP_TABLE_OWNER_PID_ALL] as const)
          : (['GetExtendedUdpTable', udpTable, UDP_TABLE_OWNER_PID] as const);
      return tables.fill(name, (buffer, size) => call(buffer, size, 0, ADDRESS_FAMILY[family], tableClass, 0));
    },
    adaptersAddresses() {
      const bytes = adapterList.fill('GetAdaptersAddresses', (buffer, size) =>
        adapters(0, ADAPTER_FLAGS, null, buffer, size),
      );
      return { bytes, baseAddress: koffi.address(bytes) };
    },
    bestRoute(destination) {
      const row = new Uint8Array(ROUTE_BYTES);
      const source = new Uint8Array(SOCKADDR_BYTES);
      return { code: bestRoute(null, 0, null, destination, 0, row, source), row, source };
    },
    bestInterface(destination) {
      const index: [number] = [0];
      return { code: bestInterface(destination, index), index: index[0] };
    },
  };
}
