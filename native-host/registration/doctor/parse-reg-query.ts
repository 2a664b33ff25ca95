/** The values of one key, as `reg query` prints them. */
export type QueriedKey = { readonly key: string; readonly values: Readonly<Record<string, QueriedValue>> };
export type QueriedValue = { readonly type: string; readonly text: string };

/**
 * The output of `reg query KEY /s`: a line with each key's full name, and an indented one for each of its values.
 *
 * ```
 * HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome
 *     NativeMessagingUserLevelHosts    REG_DWORD    0x0
 * ```
 *
 * It is in the console's code page; the names and values that TapMap looks for are ASCII.
 *
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/reg-query
 */
export function parseRegQuery(text: string): QueriedKey[] {
  const keys: { key: string; values: Record<string, QueriedValue> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^HKEY_/.test(line)) keys.push({ key: line.trim(), values: {} });
    const [, name, type, value] = /^ {2,}(.+?) {2,}(REG_\w+)(?: {2,}(.*))?$/.exec(line) ?? [];
    const last = keys.at(-1);
    if (last !== undefined && name !== undefined && type !== undefined) {
      last.values[name] = { type, text: value ?? '' };
    }
  }
  return keys;
}
