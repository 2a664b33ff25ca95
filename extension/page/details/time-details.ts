import type { Connection } from '../../../native-host/protocol.ts';
import type { ClosedConnection, StateChange } from '../../contract/past.ts';
import { formatDateTime, formatDuration, formatTime } from '../../text/format-time.ts';
import { message, messageOf } from '../../text/message.ts';
import { stateName } from '../../view/sentences/connection-words.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';

/** Since when, how long, the states so far, and similar connections of the last hour. */
export function timeDetails({ connection, stateChanges, earlier, nowMs }: DetailSources): Detail[] {
  const { firstSeenMs, closedAtMs } = connection;
  const lasted = formatDuration((closedAtMs ?? nowMs) - firstSeenMs);
  return [
    ...detail(message('detailsSeen'), formatDateTime(firstSeenMs, { seconds: true })),
    ...detail(message(closedAtMs === null ? 'detailsLasts' : 'detailsLasted'), lasted),
    ...detail(message('detailsClosed'), closedAtMs === null ? null : formatDateTime(closedAtMs, { seconds: true })),
    ...stateDetails(connection, stateChanges),
    ...earlierDetails(earlier),
  ];
}

function stateDetails({ state }: Connection, stateChanges: readonly StateChange[]): Detail[] {
  if (stateChanges.length === 0) return [];
  const [first = '', ...more] = stateChanges.map(({ state: left, untilMs }) =>
    message('detailsUntil', { state: left === null ? '–' : stateName(left), time: formatTime(untilMs) }),
  );
  const last = state === null ? [] : [message('detailsSince', { state: stateName(state) })];
  return detail(message('detailsStates'), first, { notes: [...more, ...last] });
}

function earlierDetails(earlier: readonly ClosedConnection[]): Detail[] {
  if (earlier.length === 0) return [];
  const latest = earlier.slice(-most).reverse();
  const times = latest.map(
    ({ connection: { firstSeenMs, closedAtMs } }) =>
      `${formatTime(firstSeenMs)} – ${closedAtMs === null ? '' : formatTime(closedAtMs)}`,
  );
  const rest = earlier.length - latest.length;
  const notes = rest === 0 ? times : [...times, messageOf('detailsEarlierMore', rest)];
  return detail(message('detailsEarlier'), messageOf('detailsEarlierCount', earlier.length), { notes });
}

const most = 5;
