import { networkInterfaces } from 'node:os';

/** Reading the interfaces costs a fraction of a millisecond, which is too much for every unknown address. */
const REFRESH_PAUSE_MS = 2000;

/** A look-up from a local address to the interface that has it; null for a wildcard or an address that is gone. */
export function createInterfaceLookup(nowMs: () => number): (localAddress: string) => string | null {
  let interfaces = new Map<string, string>();
  let readAtMs = -Infinity;

  return (localAddress) => {
    if (localAddress === '0.0.0.0' || localAddress === '::') return null;
    // The whole of 127.0.0.0/8 is on the loopback interface, but only its first address is listed.
    const listed = localAddress.startsWith('127.') ? '127.0.0.1' : localAddress;
    if (!interfaces.has(listed) && nowMs() - readAtMs >= REFRESH_PAUSE_MS) {
      readAtMs = nowMs();
      interfaces = readInterfaces();
    }
    return interfaces.get(listed) ?? null;
  };
}

function readInterfaces(): Map<string, string> {
  const interfaces = new Map<string, string>();
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    for (const { address } of addresses ?? []) interfaces.set(address, name);
  }
  return interfaces;
}
