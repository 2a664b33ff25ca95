/** What is needed of a member of a tar archive. */
export type TarMember = {
  readonly isFile: boolean;
  readonly isDatabase: boolean;
  /** Bytes of content, after which the archive is filled up to a multiple of 512. */
  readonly size: number;
};

/**
 * The header of a member: 512 bytes, numbers in octal (POSIX.1-2017, pax, "ustar Interchange Format").
 *
 *     0    100       124    136     148    156     157      257     263        345      500 512
 *     name mode uid… size   mtime   chksum type    linkname "ustar" version …  prefix   unused
 *
 * The name serves only to tell which member is the database: nothing is ever written by it. Null for bytes that are
 * no header: their sum is another than the one that they state.
 */
export function parseTarHeader(header: Buffer): TarMember | null {
  const size = octal(header.subarray(124, 136));
  if (size === null || octal(header.subarray(148, 156)) !== sumOf(header)) return null;
  const type = header[156];
  const name = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '');
  const isFile = type === 0x30 || type === 0; // "0", and nothing in archives older than POSIX
  return { isFile, isDatabase: isFile && name.endsWith('.mmdb'), size };
}

/** The sum of its bytes, those of the sum itself counted as spaces. */
function sumOf(header: Buffer): number {
  let sum = 8 * 0x20;
  header.forEach((byte, index) => (sum += index >= 148 && index < 156 ? 0 : byte));
  return sum;
}

function octal(field: Buffer): number | null {
  const [, digits] = /^ *([0-7]{1,12})[ \0]*$/.exec(field.toString('latin1')) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}
