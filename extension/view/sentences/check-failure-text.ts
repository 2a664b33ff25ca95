import type { CheckFailure } from '../../exit-check/check-failure.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** Why a check returned no address, to end a sentence with; an unknown reason is shown as its code. */
export function checkFailureText(reason: string): string {
  const key = keys.get(reason);
  return key === undefined ? message('checkFailed', { reason: foreignText(reason) }) : message(key);
}

const reasons: Record<CheckFailure, MessageKey> = {
  'not-permitted': 'checkNotPermitted',
  timeout: 'checkTimeout',
  unreachable: 'checkUnreachable',
  refused: 'checkRefused',
  'too-long': 'checkTooLong',
  empty: 'checkEmpty',
  'no-address': 'checkNoAddress',
  'other-family': 'checkOtherFamily',
  'not-public': 'checkNotPublic',
  'no-response': 'checkNoAnswer',
  unsupported: 'checkUnsupported',
};
const keys = new Map<string, MessageKey>(Object.entries(reasons));
