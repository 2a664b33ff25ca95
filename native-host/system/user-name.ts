import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { errorCode } from './error-code.ts';
import { isShortage } from './shortage.ts';
import { parsePasswd } from './parse-passwd.ts';

const names = new Map<number, string>();
let isRead = false;

/**
 * The name of a user; the number as text for one that is not in `/etc/passwd` (from a directory service, or a
 * container's).
 */
export function userName(uid: number): string {
  const known = names.get(uid);
  if (known !== undefined) return known;
  const read = readNames();
  const name = read?.get(uid) ?? String(uid);
  if (read !== null) names.set(uid, name);
  return name;
}

let passwd = new Map<number, string>();

/** Null while the names cannot be read: too many files are open now. */
function readNames(): Map<number, string> | null {
  if (isRead) return passwd;
  try {
    passwd = parsePasswd(readFileSync('/etc/passwd', 'utf8'));
    const { uid, username } = userInfo();
    if (!passwd.has(uid)) passwd.set(uid, username);
  } catch (error) {
    // A minimal container may have no such file, or no entry for this user: numbers are then shown.
    const code = errorCode(error);
    if (code === null) throw error;
    if (isShortage(code)) return null;
  }
  isRead = true;
  return passwd;
}
