import { useMemo } from 'preact/hooks';
import { formatCount, formatRate } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import { ChartLane, laneHeight } from './chart-lane.tsx';
import { valueAt, type HourSteps } from './hour-steps.ts';
import { stepPath, type Step } from './step-path.ts';
import type { TimeScale } from './time-scale.ts';

type Props = { steps: HourSteps; scale: TimeScale; /** The moment whose values are shown. */ atMs: number };

/** Connections, countries and traffic over the last hour, stacked. Traffic received goes up, sent goes down. */
export function HourCharts({ steps, scale, atMs }: Props) {
  const { connections, countries, received, sent } = steps;
  const counted = useMemo(
    () => ({ connections: rising(connections, scale), countries: rising(countries, scale) }),
    [steps, scale],
  );
  const traffic = useMemo(() => bothRoutes(received, sent, scale), [steps, scale]);
  return (
    <>
      <ChartLane
        name={message('timeConnections')}
        value={<Count steps={connections} atMs={atMs} />}
        paths={[{ kind: 'connections', path: counted.connections }]}
      />
      <ChartLane
        name={message('timeCountries')}
        value={<Count steps={countries} atMs={atMs} />}
        paths={[{ kind: 'countries', path: counted.countries }]}
      />
      <ChartLane
        name={message('timeTraffic')}
        value={<Traffic received={valueAt(received, atMs)} sent={valueAt(sent, atMs)} />}
        paths={[
          { kind: 'received', path: traffic.received },
          { kind: 'sent', path: traffic.sent },
        ]}
      />
    </>
  );
}

function Count({ steps, atMs }: { steps: Step[]; atMs: number }) {
  const value = valueAt(steps, atMs);
  return (
    <>
      <strong>{value === null ? '–' : formatCount(value)}</strong>{' '}
      <span class="muted">{message('timeMost', { most: formatCount(most(steps)) })}</span>
    </>
  );
}

function Traffic({ received, sent }: { received: number | null; sent: number | null }) {
  if (received === null || sent === null) return <strong>–</strong>;
  return (
    <>
      <strong title={message('timeReceived')}>
        <span aria-hidden="true">↓ </span>
        <span class="visually-hidden">{message('timeReceived')} </span>
        {formatRate(received)}
      </strong>{' '}
      <strong title={message('timeSent')}>
        <span aria-hidden="true">↑ </span>
        <span class="visually-hidden">{message('timeSent')} </span>
        {formatRate(sent)}
      </strong>
    </>
  );
}

function rising(steps: Step[], scale: TimeScale): string {
  const top = Math.max(1, most(steps));
  return stepPath(steps, scale, (value) => laneHeight - (value / top) * (laneHeight - 2), laneHeight);
}

/**
 * Traffic comes in bursts, and a linear scale would show only the highest: here half the height is a quarter of the
 * rate.
 */
function bothRoutes(received: Step[], sent: Step[], scale: TimeScale): { received: string; sent: string } {
  const middle = laneHeight / 2;
  const top = Math.sqrt(Math.max(1, most(received), most(sent)));
  const length = (value: number) => (Math.sqrt(value) / top) * (middle - 1);
  return {
    received: stepPath(received, scale, (value) => middle - length(value), middle),
    sent: stepPath(sent, scale, (value) => middle + length(value), middle),
  };
}

const most = (steps: Step[]): number => steps.reduce((highest, { value }) => Math.max(highest, value ?? 0), 0);
