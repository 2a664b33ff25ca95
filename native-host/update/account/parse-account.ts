/** An account with MaxMind. */
export type Account = { readonly accountId: string; readonly licenceKey: string };

/** Which of the two is not one; the text itself may be a key, and is in no error. */
export type AccountFault = 'bad-account-id' | 'bad-licence-key';

/**
 * The number of an account and a license key as a person enters them
 * (support.maxmind.com, "License Key Format": 16 characters, or 40 with underscores).
 */
export function parseAccount(accountId: string, licenceKey: string): Account | AccountFault {
  const [id, key] = [accountId.trim(), licenceKey.trim()];
  if (!/^\d{1,12}$/.test(id)) return 'bad-account-id';
  return /^\w{12,100}$/.test(key) ? { accountId: id, licenceKey: key } : 'bad-licence-key';
}
