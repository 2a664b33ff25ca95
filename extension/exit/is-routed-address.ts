/** Whether packets with this source may leave the link: not from a link-local address (RFC 3927, RFC 4291). */
export function isRoutedAddress(address: string): boolean {
  return !/^(fe[89ab][0-9a-f]:|169\.254\.)/i.test(address);
}
