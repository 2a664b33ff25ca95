/** The /64 of an IPv6 address, as its first four groups; an IPv4 address unchanged. */
export function subnetOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}

/** Whether packets with this source address may leave the link: not from a link-local address (RFC 3927, RFC 4291). */
export function isRoutedAddress(address: string): boolean {
  return !/^(fe[89ab][0-9a-f]:|169\.254\.)/i.test(address);
}
