import type { Evidence } from '../../exit/evidence.ts';
import type { ExitPlace } from '../../exit/verdict.ts';
import { formatAgo } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** How an exit is known, and since when: "address seen by Cloudflare, 2 minutes ago". */
export function exitSourceText(exit: ExitPlace, check: Evidence['check'], nowMs: number): string {
  return message('exitSourceAt', {
    source: exitSourceName(exit.source, check),
    ago: formatAgo(Math.max(0, nowMs - exit.seenAtMs)),
  });
}

export function exitSourceName(source: ExitPlace['source'], check: Evidence['check']): string {
  switch (source) {
    case 'echo':
      return check === null
        ? message('exitSourceEchoUnnamed')
        : message('exitSourceEcho', { service: foreignText(check.service) });
    case 'own-address':
      return message('exitSourceOwn');
    case 'stun':
      return message('exitSourceStun');
    case 'pops':
      return message('exitSourceSites');
    case 'tunnel-endpoint':
      return message('exitSourceCarrier');
  }
}
