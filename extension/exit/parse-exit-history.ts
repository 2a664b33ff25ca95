import { family, precision } from '../validation/connection.ts';
import { latitude, longitude } from '../validation/numbers.ts';
import { flag, holds, list, object, oneOf, orNull, text, timeMs } from '../validation/validators.ts';
import type { ActiveTab, ExitPeriod } from './exit-state.ts';
import type { ExitPlace, VerdictKind } from './verdict.ts';

/** The history as stored before the background restarted; empty if storage contains anything else. */
export function parseExitHistory(value: unknown): readonly ExitPeriod[] {
  return holds(periods, value) ? value : [];
}

const kind = oneOf<VerdictKind>({
  'no-expectation': true,
  'as-expected': true,
  'unexpected-country': true,
  'no-tunnel': true,
  'partly-outside': true,
  unknown: true,
  'no-route': true,
});

const exitPlace = object<ExitPlace>({
  countryCode: text,
  city: orNull(text),
  latitude,
  longitude,
  precision,
  family,
  source: oneOf({ echo: true, 'own-address': true, stun: true, pops: true, 'tunnel-endpoint': true }),
  conclusive: flag,
  seenAtMs: timeMs,
});

const tabs = list(object<ActiveTab>({ title: orNull(text), host: orNull(text), seenAtMs: timeMs }));

const periods = list(
  object<ExitPeriod>({
    sinceMs: timeMs,
    untilMs: orNull(timeMs),
    kind,
    exit: orNull(exitPlace),
    tabs: (value) => tabs(value),
  }),
);
