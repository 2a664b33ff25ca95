import { sampleMs } from '../../store/hour.ts';
import type { Sample } from '../../contract/past.ts';
import type { Step } from './step-path.ts';

/** What the charts show, each as steps over time; traffic in bytes a second. */
export type HourSteps = { connections: Step[]; countries: Step[]; received: Step[]; sent: Step[] };

/**
 * The samples of an hour as steps. Until the next look is due all goes on as it was; later than that, until
 * `latestMs`, all is as it was but for traffic: a look without change is not told.
 */
export function hourSteps(samples: readonly Sample[], latestMs: number): HourSteps {
  const last = samples.at(-1);
  const isQuiet = last !== undefined && latestMs - last.atMs > sampleMs;
  const all = isQuiet ? [...samples, quietSince(last, latestMs)] : samples;
  const steps = (value: (sample: Sample) => number | null): Step[] =>
    all.map((sample, index) => ({
      fromMs: sample.sinceMs,
      toMs: index === all.length - 1 ? Math.max(sample.atMs, latestMs) : sample.atMs,
      value: value(sample),
    }));
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
function quietSince(last: Sample, latestMs: number): Sample {
  const bytes = last.bytesSent === null && last.sinceMs < last.atMs ? null : 0;
  return { ...last, sinceMs: last.atMs, atMs: latestMs, bytesSent: bytes, bytesReceived: bytes };
}

function perSecond({ sinceMs, atMs }: Sample, bytes: number | null): number | null {
  return bytes === null || atMs === sinceMs ? null : (bytes * 1000) / (atMs - sinceMs);
}
