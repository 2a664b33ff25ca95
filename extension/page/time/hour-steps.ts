import { sampleMs } from '../../store/hour.ts';
import type { Sample } from '../../contract/past.ts';
import type { Step } from './step-path.ts';

/** What the charts show, each as steps over time; traffic in bytes per second. */
export type HourSteps = { connections: Step[]; received: Step[]; sent: Step[] };

/**
 * The samples of an hour as steps. Until the next sample is due, the last one continues unchanged; after that and
 * until `latestMs` only traffic drops to zero: polls without a change are not reported.
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
    received: steps((sample) => perSecond(sample, sample.bytesReceived)),
    sent: steps((sample) => perSecond(sample, sample.bytesSent)),
  };
}

/** The value at a moment; null if nothing was polled then, or the system does not report it. */
export function valueAt(steps: Step[], atMs: number): number | null {
  return steps.findLast(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs)?.value ?? null;
}

/** The very first sample has no traffic, which does not mean that the system reports none. */
function quietSince(last: Sample, latestMs: number): Sample {
  const bytes = last.bytesSent === null && last.sinceMs < last.atMs ? null : 0;
  return { ...last, sinceMs: last.atMs, atMs: latestMs, bytesSent: bytes, bytesReceived: bytes };
}

function perSecond({ sinceMs, atMs }: Sample, bytes: number | null): number | null {
  return bytes === null || atMs === sinceMs ? null : (bytes * 1000) / (atMs - sinceMs);
}
