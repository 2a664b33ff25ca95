import { routeMessage } from './routing-bytes.ts';

/** Letters of netstat(1) on macOS, as bsd/net/route.h has the flags. */
const FLAGS: Readonly<Record<string, number>> = {
  ...{ U: 0x1, G: 0x2, H: 0x4, R: 0x8, L: 0x400, S: 0x800, B: 0x1000, W: 0x2_0000, I: 0x100_0000 },
};

/**
 * The bytes of NET_RT_DUMP for lines of `netstat -rn`: destination, gateway, flags, interface. Destinations are written
 * short there: `0/1`, `128.0/1`, `192.168.1`.
 *
 * @param indexes of the interfaces by name
 */
export function netstatRoutes(lines: string, indexes: Readonly<Record<string, number>>): Uint8Array {
  return Buffer.concat(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [to = '', gateway = '', letters = '', name = ''] = line.trim().split(/\s+/);
        const index = indexes[name];
        if (index === undefined) throw new Error(`no index for ${name}`);
        const flags = Object.entries(FLAGS).reduce(
          (sum, [letter, bit]) => (letters.includes(letter) ? sum | bit : sum),
          0,
        );
        const [address, length] = destinationOf(to, gateway.includes(':'));
        const isAddress = /^[0-9.]+$/.test(gateway) || gateway.includes(':');
        return routeMessage({
          ...{ index, flags, destination: address, prefixLength: letters.includes('H') ? 0 : length },
          gateway: isAddress && letters.includes('G') ? gateway.replace(/%.*/, '') : index,
        });
      }),
  );
}

function destinationOf(text: string, isIpv6: boolean): [address: string, length: number] {
  if (text === 'default') return isIpv6 ? ['::', 0] : ['0.0.0.0', 0];
  const [address = '', length] = text.split('/');
  if (address.includes(':')) return [address, length === undefined ? 128 : Number(length)];
  const parts = address.split('.');
  return [[...parts, '0', '0', '0'].slice(0, 4).join('.'), length === undefined ? parts.length * 8 : Number(length)];
}
