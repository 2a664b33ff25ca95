/**
 * Parses what `busctl --json=short get-property` prints for a link's DefaultRoute (org.freedesktop.resolve1(5)): whether
 * it is asked for names in general, as set or as systemd-resolved decides where nothing is set.
 *
 * @returns null for text in another format
 */
export function parseResolvedDefaultRoute(text: string): boolean | null {
  return /^\{"type":"b","data":(true|false)\}\s*$/.exec(text)?.[1] === undefined ? null : text.includes('true');
}
