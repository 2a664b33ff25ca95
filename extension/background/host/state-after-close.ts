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
 */
export function stateAfterClose(error: string | null, responded: boolean): HostState {
  const kind = kinds.find(([text]) => error !== null && text.test(error))?.[1];
  if (kind !== undefined) return { kind };
  return { kind: responded ? 'crashed' : 'cannot-start' };
}

/** For any other text ("Native host has exited.", "An unexpected error occurred", none) it depends on the hello. */
const kinds: [RegExp, 'not-installed' | 'not-allowed' | 'garbled'][] = [
  [/^Specified native messaging host not found/, 'not-installed'],
  [/^No such native application/, 'not-installed'],
  [/^Access to the specified native messaging host is forbidden/, 'not-allowed'],
  [/^Error when communicating with the native messaging host/, 'garbled'],
  [/^Native application tried to send a message of \d+ bytes/, 'garbled'],
];
