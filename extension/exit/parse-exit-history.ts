import { family, precision } from '../validation/connection.ts';
import { latitude, longitude } from '../validation/numbers.ts';
import { flag, holds, list, object, orNull, text, timeMs } from '../validation/validators.ts';
import { oneOf } from '../validation/words.ts';
import { mostPeriods, mostTabs } from './exit-history.ts';
import type { ActiveTab, ExitPeriod } from './exit-state.ts';
import type { Standing } from './standing.ts';
import type { ExitPlace } from './verdict.ts';

/** The history as stored before the background restarted; empty if storage contains anything else. */
export function parseExitHistory(value: unknown): readonly ExitPeriod[] {
  return holds(periods, value) ? value : [];
}

const kind = oneOf<Standing>({
  'no-expectation': true,
  'as-expected': true,
  'unexpected-country': true,
  'no-tunnel': true,
  'partly-outside': true,
  unknown: true,
  leaks: true,
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

const tabs = list(object<ActiveTab>({ title: orNull(text), host: orNull(text), seenAtMs: timeMs }), mostTabs);

const periods = list(
  object<ExitPeriod>({
    sinceMs: timeMs,
    untilMs: orNull(timeMs),
    kind,
    exit: orNull(exitPlace),
    tabs: (value) => tabs(value),
  }),
  mostPeriods,
);
