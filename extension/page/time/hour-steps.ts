import type { Sample } from '../../store/hour.ts';
import type { Step } from './step-path.ts';

/** What the charts show, each as steps over time; traffic in bytes a second. */
export type HourSteps = { connections: Step[]; countries: Step[]; received: Step[]; sent: Step[] };

/**
 * The samples of an hour as steps. After the last sample all is as it was, without traffic, until `latestMs`: a look
 * without change is not told.
 */
export function hourSteps(samples: readonly Sample[], latestMs: number): HourSteps {
  const last = samples.at(-1);
  const quiet: Sample[] =
    last === undefined || latestMs <= last.atMs
      ? []
      : [{ ...last, sinceMs: last.atMs, atMs: latestMs, bytesSent: quietBytes(last), bytesReceived: quietBytes(last) }];
  const all = [...samples, ...quiet];
  const steps = (value: (sample: Sample) => number | null): Step[] =>
    all.map((sample) => ({ fromMs: sample.sinceMs, toMs: sample.atMs, value: value(sample) }));
  return {
    connections: steps(({ connections }) => connections),
    countries: steps(({ countries }) => countries),
    received: steps((sample) => perSecond(sample, sample.bytesReceived)),
    sent: steps((sample) => perSecond(sample, sample.bytesSent)),
  };
}

/** The value at a moment; null where nobody looked, or where the system does not tell. */
export function valueAt(steps: Step[], atMs: number): number | null {
  return steps.findLast(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs)?.value ?? null;
}

/** The first look of all tells of no traffic, and says nothing about whether the system does. */
function quietBytes({ sinceMs, atMs, bytesSent }: Sample): number | null {
  return bytesSent === null && sinceMs < atMs ? null : 0;
}

function perSecond({ sinceMs, atMs }: Sample, bytes: number | null): number | null {
  return bytes === null || atMs === sinceMs ? null : (bytes * 1000) / (atMs - sinceMs);
}
