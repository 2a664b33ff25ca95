import type { Blocked } from '../../exit/tunnel/blocked-family.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';

/** What keeps an IP version's packets on this computer, as far as it can be seen; part of a line about it. */
export function blockedText(blocked: Blocked): string {
  switch (blocked.by) {
    case 'sink':
      return message('exitBlockedSink', { interface: foreignText(blocked.interface) });
    case 'route':
      return message('exitBlockedRoute');
    case 'app':
      return message('exitBlockedApp', { app: foreignText(blocked.app) });
  }
}
