import { chmod, rm } from 'node:fs/promises';
import { makeFolder, removeEmptyFolders } from '../../registration/files/folders.ts';
import { refuseUnsafe } from '../../registration/files/refuse-unsafe.ts';
import { writeFileAtomically } from '../../registration/files/text-file.ts';
import { hasCode } from '../../system/error-code.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { accountDir, accountFile } from './account-file.ts';
import type { Account } from './parse-account.ts';

/**
 * Stores the account in a file that only its user may read, in a folder that only its user may enter.
 *
 * @returns the path of the file
 * @throws {PlaceRefused} another user could exchange the folder
 * @throws the operating system's error when it cannot be written
 */
export async function writeAccount(account: Account, host: HostPlatform): Promise<string> {
  const [folder, path] = [accountDir(host), accountFile(host)];
  await refuseUnsafe(folder, host);
  await makeFolder(folder, new Set());
  await chmod(folder, 0o700);
  await writeFileAtomically(path, `${JSON.stringify(account)}\n`, 0o600);
  return path;
}

/** Also the folders that it leaves empty. @returns whether there was one @throws the operating system's error */
export async function removeAccount(host: HostPlatform): Promise<boolean> {
  try {
    await rm(accountFile(host));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
  await removeEmptyFolders([accountDir(host), host.dataDir]);
  return true;
}
