/**
 * Whether a group has one user's name and nobody else: neither as a member, nor as the group that somebody logs in with.
 *
 * @param groups the text of `/etc/group` (group(5), lines of `name:password:gid:members`)
 * @param users the text of `/etc/passwd` (passwd(5), lines of `name:password:uid:gid:…`)
 */
export function isGroupOfOne(gid: number, user: string, groups: string, users: string): boolean {
  const found = rowsOf(groups).find(([, , id]) => id === String(gid));
  if (found === undefined || found[0] !== user) return false;
  const members = (found[3] ?? '').split(',').filter((member) => member !== '');
  const owners = rowsOf(users).flatMap(([name = '', , , primary]) => (primary === String(gid) ? [name] : []));
  return [...members, ...owners].every((name) => name === user);
}

const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split(':'));
