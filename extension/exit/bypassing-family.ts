import type { Family } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/**
 * The family that leaves without a tunnel while the other one uses one; null if there is none.
 *
 * Then there is a tunnel, and what matters is what bypasses it.
 */
export function bypassingFamily({ ipv4, ipv6, leaks }: Pick<Verdict, 'ipv4' | 'ipv6' | 'leaks'>): Family | null {
  const kinds = { 4: ipv4.kind, 6: ipv6.kind };
  for (const leak of leaks) {
    if (leak.kind === 'family-outside' && kinds[leak.family] === 'no-tunnel') return leak.family;
  }
  return null;
}
