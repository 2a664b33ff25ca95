/** The text of a C string: UTF-8 up to the first zero byte, or all of it where there is none. */
export function cStringText(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  return new TextDecoder().decode(zero < 0 ? bytes : bytes.subarray(0, zero));
}
