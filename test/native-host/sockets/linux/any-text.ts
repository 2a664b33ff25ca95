import fc from 'fast-check';

/** Text of any UTF-16 units, unpaired surrogates included, and many that no name should show on a screen. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('\n', '\r', '\u001b', '\u0000', '\u202e', '\u2028', '/', ':', '-', '.', '\\', '_', 'a'),
  ),
});
