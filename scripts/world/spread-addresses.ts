/** First bytes of blocks that are entirely public (RFC 6890 lists the exceptions). */
const publicBlocks = [
  5, 8, 13, 23, 31, 37, 41, 46, 62, 77, 80, 91, 102, 103, 133, 151, 177, 181, 187, 193, 200, 202, 210, 217,
];

/** `count` different public IPv4 addresses from all over the world, always the same ones. */
export function spreadAddresses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const first = publicBlocks[index % publicBlocks.length] ?? 8;
    const rest = Math.imul(index + 1, 0x9e3779b1) >>> 8; // Knuth's multiplicative hash: spreads close indexes
    return `${first}.${(rest >>> 16) & 255}.${(rest >>> 8) & 255}.${rest & 255 || 1}`;
  });
}
