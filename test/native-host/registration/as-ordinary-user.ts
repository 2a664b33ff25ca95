import { execFileSync } from 'node:child_process';

/** "nobody", who owns nothing. */
const ordinaryUser = 65534;

/** Runs something as an ordinary user that owns `folder`: root may write everywhere, which would prove nothing. */
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
