import type { HostState } from '../../contract/host-state.ts';

/**
 * The state of the host after its port has closed.
 *
 * Neither browser gives codes, only texts (Chromium 156 in extensions/browser/api/messaging, Firefox 153 in
 * NativeMessaging.sys.mjs). Firefox also says "No such native application" of a host that this extension is not allowed
 * to call.
 *
 * @param error the browser's text, null if it gives none
 * @param responded whether the host had said hello on this port
 * @param respondedAtMs when a host last responded, on this port or an earlier one (ms since the epoch); null for never
 * @param extensionId this extension's own
 */
export function stateAfterClose(
  error: string | null,
  responded: boolean,
  respondedAtMs: number | null,
  extensionId: string,
): HostState {
  const kind = kinds.find(([text]) => error !== null && text.test(error))?.[1];
  if (kind === 'not-allowed') return { kind, extensionId };
  if (kind !== undefined) return { kind };
  if (responded) return { kind: error === notJson ? 'garbled' : 'crashed' };
  if (error?.startsWith(channelFailed) === true) return { kind: 'garbled' };
  return respondedAtMs === null ? { kind: 'cannot-start' } : { kind: 'ended-early', respondedAtMs };
}

/** Firefox's text for a host that cannot be started, and, once it has responded, for a message that is not JSON. */
const notJson = 'An unexpected error occurred';

/**
 * Chromium's text for a message that it cannot read, and for one that it could not write, as to a host that has just
 * ended. Before the hello nothing is written; after it a host that ended is the likelier of the two.
 */
const channelFailed = 'Error when communicating with the native messaging host';

/** For any other text ("Native host has exited.", none) it depends on the hello. */
const kinds: [RegExp, 'not-installed' | 'no-portal' | 'not-allowed' | 'garbled'][] = [
  [/^Specified native messaging host not found/, 'not-installed'],
  [/^No such native application/, 'not-installed'],
  [/^Native messaging portal is not available/, 'no-portal'],
  [/^Access to the specified native messaging host is forbidden/, 'not-allowed'],
  [/^Native application tried to send a message of \d+ bytes/, 'garbled'],
];
