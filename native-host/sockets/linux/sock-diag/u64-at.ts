/** A 64-bit number at a word; below 2^53, as all that the kernel counts for a socket. */
export function u64At(u32: Uint32Array, word: number): number {
  return (u32[word] ?? 0) + (u32[word + 1] ?? 0) * 0x1_0000_0000;
}
