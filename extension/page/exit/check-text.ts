import type { ExitSettings } from '../../exit/exit-choice.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { formatAgo } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';

/** When the last check was and by whom, or why there is none. */
export function checkText(exit: ExitState | null, settings: ExitSettings | null, nowMs: number): string {
  const results = exit?.evidence.check ?? null;
  if (results === null) return settings?.check.service ? '' : message('exitRowOff');
  const { service, checkedAtMs } = results;
  return message('exitRowChecked', { service: foreignText(service), ago: formatAgo(nowMs - checkedAtMs) });
}
