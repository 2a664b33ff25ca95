/**
 * Whether a browser started this program, by its arguments: the extension's origin (Chromium; on Windows a window handle
 * follows), or the path of the host's manifest and the extension's id (Firefox). The portal that starts hosts for a
 * confined browser may pass none; stdin is then a pipe, and for a person it is a terminal.
 *
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_messaging
 */
export function isBrowserCall(args: string[], isTerminal: boolean): boolean {
  const [first] = args;
  if (first === undefined) return !isTerminal;
  if (first.startsWith('chrome-extension://')) return true;
  return args.length === 2 && first.endsWith('.json');
}
