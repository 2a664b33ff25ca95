import { execFileSync } from 'node:child_process';

/** "nobody", who owns nothing. */
const ordinaryUser = 65534;

/** Does something as a user who is not root, who owns `folder`: root may write everywhere, so it would prove nothing. */
export async function asOrdinaryUser(folder: string, act: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return act();
  execFileSync('chown', ['-R', String(ordinaryUser), folder]);
  process.seteuid?.(ordinaryUser);
  try {
    await act();
  } finally {
    process.seteuid?.(0);
  }
}
