import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatCount, formatRate } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import { valueAt, type HourSteps } from './hour-steps.ts';
import { pathWidth, stepLine, stepPath, type Step } from './step-path.ts';
import type { TimeScale } from './time-scale.ts';

type Props = { steps: HourSteps; scale: TimeScale; /** The moment whose values are shown. */ atMs: number };

/** Traffic over the last hour, received up and sent down, and the number of connections as a line over it. */
export function HourCharts({ steps, scale, atMs }: Props) {
  const { connections, received, sent } = steps;
  const drawn = useMemo(() => pathsOf(steps, scale), [steps, scale]);
  const mostRate = Math.max(most(received), most(sent));
  return (
    <div class="hour">
      <dl class="hour-values">
        <Value name={message('timeReceived')} mark="↓" kind="received" value={rateText(valueAt(received, atMs))}>
          {mostRate > 0 && <span class="muted">{message('timeMost', { most: formatRate(mostRate) })}</span>}
        </Value>
        <Value name={message('timeSent')} mark="↑" kind="sent" value={rateText(valueAt(sent, atMs))} />
        <Value
          name={message('timeConnections')}
          mark=""
          kind="connections"
          value={countText(valueAt(connections, atMs))}
        >
          <span class="muted">{message('timeMost', { most: formatCount(most(connections)) })}</span>
        </Value>
      </dl>
      <div class="hour-chart">
        <svg viewBox={`0 0 ${pathWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="middle" d={`M0 ${middle}H${pathWidth}`} />
          <path class="received" d={drawn.received} />
          <path class="sent" d={drawn.sent} />
          <path class="connections" d={drawn.connections} />
        </svg>
      </div>
    </div>
  );
}

type ValueProps = { name: string; mark: string; kind: string; value: string; children?: ComponentChildren };

/** A value at the moment shown, with the colour that the chart draws it in. */
function Value({ name, mark, kind, value, children }: ValueProps) {
  return (
    <div data-kind={kind}>
      <dt class={mark === '' ? '' : 'arrow'} title={name}>
        <span aria-hidden="true">{mark}</span>
        <span class={mark === '' ? 'muted' : 'visually-hidden'}>{name}</span>
      </dt>
      <dd>
        <strong>{value}</strong> {children}
      </dd>
    </div>
  );
}

const rateText = (value: number | null) => (value === null ? '–' : formatRate(value));
const countText = (value: number | null) => (value === null ? '–' : formatCount(value));

/**
 * Traffic comes in bursts, and a linear scale would show only the highest: here half the height is a quarter of the
 * rate. Connections have a scale of their own, from none to their most.
 */
function pathsOf({ connections, received, sent }: HourSteps, scale: TimeScale) {
  const top = Math.sqrt(Math.max(1, most(received), most(sent)));
  const length = (value: number) => (Math.sqrt(value) / top) * (middle - 1);
  const mostOpen = Math.max(1, most(connections));
  return {
    received: stepPath(received, scale, (value) => middle - length(value), middle),
    sent: stepPath(sent, scale, (value) => middle + length(value), middle),
    connections: stepLine(connections, scale, (value) => height - 1 - (value / mostOpen) * (height - 3)),
  };
}

const most = (steps: Step[]): number => steps.reduce((highest, { value }) => Math.max(highest, value ?? 0), 0);

/** In SVG user units; the style sheet sets the height on screen. */
const height = 56;
const middle = 36;
