import { family } from '../validation/connection.ts';
import { flag, holds, list, number, object, oneOf, orNull, text, timeMs } from '../validation/validators.ts';
import type { ActiveTab, ExitStay } from './exit-known.ts';
import type { ExitPlace, VerdictKind } from './verdict.ts';

/** The history as an earlier background kept it; empty for anything else that lies in the storage. */
export function parseExitHistory(value: unknown): readonly ExitStay[] {
  return holds(stays, value) ? value : [];
}

const kind = oneOf<VerdictKind>({
  'not-chosen': true,
  'as-chosen': true,
  elsewhere: true,
  'no-tunnel': true,
  'partly-outside': true,
  unknown: true,
  'no-way': true,
});

const exitPlace = object<ExitPlace>({
  countryCode: text,
  city: orNull(text),
  latitude: number(-90, 90),
  longitude: number(-180, 180),
  precision: oneOf({ city: true, region: true, country: true }),
  family,
  source: oneOf({ echo: true, 'own-address': true, stun: true, sites: true, carrier: true }),
  firm: flag,
  seenAtMs: timeMs,
});

const tabs = list(object<ActiveTab>({ title: orNull(text), host: orNull(text), seenAtMs: timeMs }));

const stays = list(
  object<ExitStay>({
    sinceMs: timeMs,
    untilMs: orNull(timeMs),
    kind,
    exit: orNull(exitPlace),
    tabs: (value) => tabs(value),
  }),
);
