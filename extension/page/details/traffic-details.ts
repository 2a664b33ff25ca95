import { isConnection } from '../../connection/is-connected.ts';
import { formatBytes, formatRate } from '../../text/format-number.ts';
import { lazy } from '../../text/lazy.ts';
import { message } from '../../text/message.ts';
import { uiLanguage } from '../../text/ui-language.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';

/** Round-trip times and traffic. */
export function trafficDetails({ connection, rate, isBack }: DetailSources): Detail[] {
  const { rttMs, minRttMs, bytesSent, bytesReceived, protocol, closedAtMs } = connection;
  if (!isConnection(connection)) return [];
  const minimum = minRttMs === null ? null : message('detailsRoundTripMin', { rtt: formatMs(minRttMs) });
  const now = (perS: number | undefined) =>
    perS === undefined || perS < 1 ? [] : [message('detailsRateNow', { rate: formatRate(perS) })];
  const details = [
    ...(rttMs === null
      ? detail(message('detailsRoundTrip'), minimum)
      : detail(message('detailsRoundTrip'), `${formatMs(rttMs)} ms`, { notes: minimum === null ? [] : [minimum] })),
    ...detail(message('detailsReceived'), bytesReceived === null ? null : formatBytes(bytesReceived), {
      notes: now(rate?.receivedPerS),
    }),
    ...detail(message('detailsSent'), bytesSent === null ? null : formatBytes(bytesSent), {
      notes: now(rate?.sentPerS),
    }),
  ];
  if (isBack && closedAtMs === null && protocol === 'tcp') {
    return [...details, ...detail(message('detailsTraffic'), message('detailsTrafficNotKept'))];
  }
  if (protocol === 'udp') return [...details, ...detail(message('detailsTraffic'), message('detailsTrafficUnknown'))];
  return details;
}

const formatMs = (ms: number): string => oneDecimal().format(ms);

const oneDecimal = lazy(() => new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 1 }));
