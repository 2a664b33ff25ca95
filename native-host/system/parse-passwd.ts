/**
 * User names by number from the text of `/etc/passwd` (passwd(5)), lines of `name:password:uid:gid:…`. As in the C
 * library, lines of another form are skipped and the first of two names for one number counts.
 */
export function parsePasswd(text: string): Map<number, string> {
  const names = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name, , uid] = line.split(':');
    if (name === undefined || name === '' || uid === undefined || !/^\d+$/.test(uid)) continue;
    if (!names.has(Number(uid))) names.set(Number(uid), name);
  }
  return names;
}
