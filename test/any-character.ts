import fc from 'fast-check';

/**
 * Any character of Unicode but a half of a surrogate pair, as a `unit` for fc.string. fast-check's own ('binary') first
 * makes a table of them all: a second of the processor in each file, within its first test.
 */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));
