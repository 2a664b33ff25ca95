export type RegistryKey = {
  /** The text of its default value; null when there is none or it is not a text. */
  readonly defaultText: string | null;
  readonly hasValues: boolean;
  readonly hasKeys: boolean;
};

/**
 * One key in the output of `reg export` (Windows Registry Editor Version 5.00, decoded from UTF-16); null when it is not
 * in there:
 *
 * ```
 * [HKEY_CURRENT_USER\Software\Vendor]         a key; all keys below it follow
 * @="C:\\a \"b\""                              its default value, here text with \ and " escaped
 * "name"=dword:00000001                        another value
 * "long"=hex:01,\                              one that continues on the next line
 *   02
 * ```
 *
 * @see https://learn.microsoft.com/troubleshoot/windows-client/application-management/add-modify-delete-registry-subkeys-values
 */
export function parseRegExport(text: string, key: string): RegistryKey | null {
  const sections = text.split(/^\[/m).slice(1);
  const own = sections.find((section) => nameOf(section) === key.toLowerCase());
  if (own === undefined) return null;
  const values = own.split(/\r?\n/).slice(1);
  const quoted = /^@="(.*)"\s*$/m.exec(own)?.[1];
  return {
    defaultText: quoted === undefined ? null : quoted.replace(/\\(.)/g, '$1'),
    hasValues: values.some((line) => /^[@"]/.test(line)),
    hasKeys: sections.some((section) => nameOf(section)?.startsWith(`${key.toLowerCase()}\\`)),
  };
}

/** Names of keys are case-insensitive, and may contain brackets. */
const nameOf = (section: string): string | undefined => /^(.*)\]\s*$/m.exec(section)?.[1]?.toLowerCase();
