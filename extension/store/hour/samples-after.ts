import { hourMs, sampleMs } from '../hour.ts';
import type { Sample } from '../../contract/past.ts';

/**
 * The samples of the hour, with one more. Polls without changes are not sent, so between the last sample and the poll
 * before this one everything stayed as it was.
 */
export function samplesAfter(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  const quiet = last !== undefined && sample.sinceMs > last.atMs && sample.atMs > sample.sinceMs;
  const next = quiet ? append(append(samples, asBefore(last, sample)), sample) : append(samples, sample);
  const first = next.findIndex(({ atMs }) => atMs > sample.atMs - hourMs);
  return first > 0 ? next.slice(first) : next;
}

function asBefore(last: Sample, { sinceMs, bytesSent, bytesReceived }: Sample): Sample {
  return {
    ...last,
    sinceMs: last.atMs,
    atMs: sinceMs,
    bytesSent: bytesSent === null ? null : 0,
    bytesReceived: bytesReceived === null ? null : 0,
  };
}

/** Polls in quick succession become one sample, with the counts of the later. */
function append(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples.at(-1);
  const joins = last !== undefined && next.sinceMs <= last.atMs && next.atMs - last.sinceMs <= sampleMs;
  if (!joins) return [...samples, next];
  const bytesSent = sum(last, last.bytesSent, next.bytesSent);
  const bytesReceived = sum(last, last.bytesReceived, next.bytesReceived);
  return [...samples.slice(0, -1), { ...next, sinceMs: last.sinceMs, bytesSent, bytesReceived }];
}

/** The first poll of a host covers no period, so its unknown traffic leaves no gap. */
function sum({ sinceMs, atMs }: Sample, before: number | null, more: number | null): number | null {
  if (sinceMs === atMs) return more;
  return before === null || more === null ? null : before + more;
}
