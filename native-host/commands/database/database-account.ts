import { CommandFailed } from '../../command-failed.ts';
import { readHostPlatform } from '../../system/host-platform.ts';
import { accountFile } from '../../update/account/account-file.ts';
import { parseAccount, type Account } from '../../update/account/parse-account.ts';
import { removeAccount, writeAccount } from '../../update/account/write-account.ts';
import type { Command } from '../command.ts';
import { printableText } from '../printable-text.ts';
import { refuseSudo } from '../refuse-sudo.ts';
import { fileFailure } from '../sentences/file-failure.ts';
import { askHidden } from '../terminal/ask-hidden.ts';
import { printText } from '../terminal/print.ts';
import { readQuietOptions } from './read-quiet-options.ts';

/**
 * `tapmap database account [--remove]`: stores the account id and license key that `database update --maxmind` needs.
 * Both are entered without being shown, or are two lines of a pipe.
 */
export const databaseAccountCommand: Command = async (args) => {
  const { remove } = readQuietOptions(args, { remove: { type: 'boolean' } } as const, 'database account');
  const host = readHostPlatform();
  refuseSudo(host, undefined, 'tapmap database account');
  const path = printableText(accountFile(host));
  try {
    if (remove === true) {
      await printText((await removeAccount(host)) ? `Removed ${path}\n` : 'No MaxMind account was stored.\n');
      return;
    }
    const account = await askForAccount();
    await writeAccount(account, host);
    await printText(`Stored in ${path}, which only you can read. Now run "tapmap database update --maxmind".\n`);
  } catch (error) {
    throw fileFailure(error, 'tapmap database account');
  }
};

async function askForAccount(): Promise<Account> {
  const entered = await askHidden(['MaxMind account id (not shown): ', 'License key (not shown): ']);
  if (entered === null) throw new CommandFailed('Nothing was stored: the entry was broken off.');
  const [accountId = '', licenceKey = ''] = entered;
  const account = parseAccount(accountId, licenceKey);
  if (typeof account === 'string') throw new CommandFailed(faults[account]);
  return account;
}

const faults = {
  'bad-account-id':
    'Nothing was stored: a MaxMind account id is a number. It is at the top right of your account page at maxmind.com. ' +
    'Enter it first, and the license key second.',
  'bad-licence-key':
    'Nothing was stored: a license key has at least 12 letters, digits and underscores, and nothing else. ' +
    'Make one at maxmind.com under "Manage License Keys", and copy it whole.',
} as const;
