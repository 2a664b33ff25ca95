/** Of a `Content-Range` in bytes, as `bytes 200-1023/146515` (RFC 9110, section 14.4); a star stands for what is unknown. */
export type ContentRange = {
  /** The first byte that is sent; null where none is, as with status 416. */
  readonly start: number | null;
  /** Of the whole file; null where it is not known. */
  readonly total: number | null;
};

/** Null for any other text. */
export function parseContentRange(text: string | undefined): ContentRange | null {
  const [found, start, , total] = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15}|\*)$/.exec(text ?? '') ?? [];
  if (found === undefined) return null;
  return {
    start: start === undefined ? null : Number(start),
    total: total === undefined || total === '*' ? null : Number(total),
  };
}
