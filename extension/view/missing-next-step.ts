import type { Missing } from '../exit/verdict.ts';
import type { MessageKey } from './message.ts';

/** What the user can do about evidence that is missing for a verdict. */
export const missingNextSteps: Record<Missing, MessageKey> = {
  host: 'exitNextHost',
  egress: 'exitNextEgress',
  'exit-address': 'exitNextAddress',
  'exit-place': 'exitNextPlace',
  tunnel: 'exitNextTunnel',
  ipsec: 'exitNextIpsec',
  proxy: 'exitNextProxy',
};
