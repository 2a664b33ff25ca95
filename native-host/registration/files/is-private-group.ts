import { userName } from '../../system/user-name.ts';
import { isGroupOfOne } from './is-group-of-one.ts';
import { readOrEmpty } from '../../system/read-or-empty.ts';

/**
 * Whether a group has only this user: Debian, Fedora and others give each user a group with the user's name and set the
 * umask to 002, so that every folder is writable for it. The group that this process runs with does not matter: newgrp(1)
 * and sg(1) change it, as Docker's instructions have people do.
 *
 * False where `/etc/group` does not show it, as for users of a directory service.
 */
export async function isPrivateGroup(gid: number, uid: number): Promise<boolean> {
  const [groups, users] = await Promise.all([readOrEmpty('/etc/group'), readOrEmpty('/etc/passwd')]);
  return isGroupOfOne(gid, userName(uid), groups, users);
}
