/**
 * Reverses systemd's escaping of unit names: `\x2d` is the byte 0x2d, bytes are UTF-8 (systemd-escape(1)).
 *
 * What would not be readable text (control and format characters, invalid UTF-8) remains escaped.
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

/** Free of control, format, private and unassigned characters, line ends, and the replacement of invalid UTF-8. */
export function isReadable(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}\uFFFD]/u.test(text);
}
