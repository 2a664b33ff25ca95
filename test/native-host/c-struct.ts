/** A member of a C struct: a number with its size in bytes, a char array, or an inner struct or union. */
export type Member = { size: number; alignment: number; bytes: Uint8Array };

/** Structs as laid out by the C compilers of 64-bit macOS: each member at a multiple of its own alignment. */
export function struct(members: Member[], pack = 8): Member {
  const alignment = Math.min(pack, Math.max(...members.map((member) => member.alignment)));
  let bytes = Buffer.alloc(0);
  for (const member of members) bytes = Buffer.concat([padded(bytes, Math.min(pack, member.alignment)), member.bytes]);
  const whole = padded(bytes, alignment);
  return { size: whole.length, alignment, bytes: whole };
}

/** One of several members, padded to the size of the largest. */
export function union(used: Member, others: Member[]): Member {
  const alignment = Math.max(...[used, ...others].map((member) => member.alignment));
  const size = Math.max(...[used, ...others].map((member) => member.size));
  const bytes = Buffer.alloc(Math.ceil(size / alignment) * alignment);
  bytes.set(used.bytes);
  return { size: bytes.length, alignment, bytes };
}

export const u8 = (value: number): Member => number(1, value);
export const u16 = (value: number): Member => number(2, value);
export const u32 = (value: number): Member => number(4, value);
export const u64 = (value: number | bigint): Member => number(8, value);

/** These bytes, aligned to `alignment`. */
export const raw = (bytes: Uint8Array, alignment = 1): Member => ({ size: bytes.length, alignment, bytes });

/** A char array of `size` with this text. */
export function chars(size: number, text = ''): Member {
  const bytes = Buffer.alloc(size);
  bytes.write(text, 'utf8');
  return raw(bytes);
}

/** An array of `count` numbers. */
export const repeat = (count: number, member: Member): Member[] => new Array<Member>(count).fill(member);

function number(size: number, value: number | bigint): Member {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return { size, alignment: size, bytes: bytes.subarray(0, size) };
}

function padded(bytes: Buffer, alignment: number): Buffer<ArrayBuffer> {
  const padding = (alignment - (bytes.length % alignment)) % alignment;
  return Buffer.concat([bytes, Buffer.alloc(padding)]);
}
