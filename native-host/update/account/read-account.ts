import { constants, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { member } from '../../location/mmdb/record-members.ts';
import { parseObject } from '../../registration/files/parse-object.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { hasCode } from '../../system/error-code.ts';
import { userName } from '../../system/user-name.ts';
import { UpdateFailed } from '../update-failed.ts';
import { accountDir, accountFile } from './account-file.ts';
import { parseAccount, type Account } from './parse-account.ts';

/**
 * The account that `tapmap database account` stored. Refused when another user could read it or put another in its
 * place. On Windows neither is checked: the folder is in the user's profile, which Windows closes to other users.
 *
 * @throws {UpdateFailed} 'no-account', 'account-exposed', 'account-other-owner', 'account-malformed'
 * @throws the operating system's error when it cannot be read
 */
export async function readAccount(host: HostPlatform): Promise<Account> {
  const path = accountFile(host);
  try {
    refuseOthers(accountDir(host), await lstat(accountDir(host)), 0o022);
    // A link, a pipe or a device is none of ours, and opening a pipe would wait.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await file.stat();
      if (!status.isFile() || status.size > maxBytes) throw new UpdateFailed('account-malformed', { path });
      refuseOthers(path, status, 0o077);
      return parseStored(await file.readFile('utf8')) ?? malformed(path);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) throw new UpdateFailed('no-account');
    if (hasCode(error, 'ELOOP', 'EMLINK')) throw new UpdateFailed('account-malformed', { path });
    throw error;
  }
}

function refuseOthers(path: string, { uid, mode }: Stats, forbidden: number): void {
  const user = process.geteuid?.();
  if (user === undefined) return;
  if (uid !== user) throw new UpdateFailed('account-other-owner', { path, owner: userName(uid) });
  if ((mode & forbidden) !== 0) {
    throw new UpdateFailed('account-exposed', { path, mode: (mode & 0o777).toString(8).padStart(4, '0') });
  }
}

function parseStored(text: string): Account | null {
  const stored = parseObject(text);
  const [id, key] = [member(stored, 'accountId'), member(stored, 'licenceKey')];
  const account = typeof id === 'string' && typeof key === 'string' ? parseAccount(id, key) : null;
  return typeof account === 'string' ? null : account;
}

function malformed(path: string): never {
  throw new UpdateFailed('account-malformed', { path });
}

const maxBytes = 4096;
