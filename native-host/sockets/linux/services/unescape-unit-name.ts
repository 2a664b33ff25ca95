/**
 * A name as it was before systemd escaped it for a unit: `\x2d` is the byte 0x2d, bytes are UTF-8 (systemd-escape(1)).
 *
 * What would not be readable text (control and format characters, bytes that are no UTF-8) stays escaped.
 */
export function unescapeUnitName(name: string): string {
  return name.replace(/(?:\\x[0-9a-fA-F]{2})+/g, (escapes) => {
    const bytes = escapes
      .slice(2)
      .split('\\x')
      .map((hex) => Number.parseInt(hex, 16));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return isReadable(text) ? text : escapes;
  });
}

/** Free of control, format, private and unassigned characters, of line ends, and of what stands for bytes that are no UTF-8. */
export function isReadable(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}\uFFFD]/u.test(text);
}
