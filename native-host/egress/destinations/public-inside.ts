import { addressBytes } from '../../addresses/address-bytes.ts';
import { addressScope } from '../../addresses/address-scope.ts';
import { ipv4Text, ipv6Text } from '../../addresses/ip-text.ts';

/**
 * A public address that a prefix contains, by which the kernel can be asked of it: near its beginning or its middle.
 * Null where neither is public.
 */
export function publicInside(prefix: string): string | null {
  const slash = prefix.indexOf('/');
  const first = addressBytes(prefix.slice(0, slash));
  const length = Number(prefix.slice(slash + 1));
  if (length >= first.length * 8 - 1) return publicText(first);
  const middle = first.slice();
  middle[length >> 3] = (middle[length >> 3] ?? 0) | (0x80 >> (length & 7));
  return publicText(next(first)) ?? publicText(next(middle));
}

/** The address after it: the first one of a prefix is not one of a computer. */
function next(bytes: Uint8Array): Uint8Array {
  const after = bytes.slice();
  after[after.length - 1] = (after[after.length - 1] ?? 0) | 1;
  return after;
}

function publicText(bytes: Uint8Array): string | null {
  const text = bytes.length === 4 ? ipv4Text(bytes, 0) : ipv6Text(bytes, 0);
  return addressScope(text) === 'public' ? text : null;
}
