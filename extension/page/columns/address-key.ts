import ipaddr from 'ipaddr.js';

/** A sort key that orders addresses numerically: IPv4 before IPv6, 192.0.2.9 before 192.0.2.10. */
export function addressKey<A extends string | null>(address: A): A extends string ? string : string | null;
export function addressKey(address: string | null): string | null {
  if (address === null) return null;
  let key = made.get(address);
  if (key === undefined) {
    if (made.size >= most) made.clear();
    made.set(address, (key = keyOf(address)));
  }
  return key;
}

/** Most addresses of a poll were in the previous one. */
const made = new Map<string, string>();
const most = 50_000;

function keyOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const bytes = ipaddr.parse(address).toByteArray();
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${bytes.length === 4 ? '4' : '6'}${digits}`;
}
