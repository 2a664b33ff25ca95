import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { hourMs } from '../../store/hour.ts';
import type { AppState } from '../../store/app-state.ts';
import { shownAt } from '../../store/hour/shown-at.ts';

/**
 * The page's position in time. Any view other than the live one is frozen, so that nothing moves while the user reads.
 */
type Moment =
  | { kind: 'live' }
  /** All as it was known when the user paused, bytes and round trips too. */
  | { kind: 'paused'; state: AppState }
  /** A moment of the last hour, by what was known when the user went there. */
  | { kind: 'back'; state: AppState; atMs: number };

export type TimeModel = ReturnType<typeof timeModel>;

/** The page's time: live, paused, or back in the last hour. `clock` gives milliseconds since the epoch. */
export function timeModel(state: ReadonlySignal<AppState>, clock: () => number = Date.now) {
  const moment = signal<Moment>({ kind: 'live' });

  // A moment that the page has frozen is gone with the rest of the past.
  const cleared = computed(() => state.value.cleared);
  effect(() => {
    if (cleared.value !== null) moment.value = { kind: 'live' };
  });

  const shown = computed((): AppState => {
    const { value } = moment;
    if (value.kind === 'live') return state.value;
    return value.kind === 'paused' ? value.state : shownAt(value.state, value.atMs);
  });
  /** The moment shown; null while live. */
  const atMs = computed(() => (moment.value.kind === 'live' ? null : shown.value.takenAtMs));

  function stepTo(toMs: number): void {
    const now = state.peek();
    const reach = reachOf(now, clock());
    if (reach === null) return;
    if (toMs >= reach.latestMs) moment.value = { kind: 'live' };
    else moment.value = { kind: 'back', state: now, atMs: Math.max(reach.earliestMs, toMs) };
  }

  function live(): void {
    moment.value = { kind: 'live' };
  }

  function pause(): void {
    if (moment.peek().kind === 'live') moment.value = { kind: 'paused', state: state.peek() };
  }

  return {
    shown,
    atMs,
    /** The earliest moment that can be gone back to; null before the first look. */
    earliestMs: computed(() => reachOf(state.value, clock())?.earliestMs ?? null),
    isLive: computed(() => moment.value.kind === 'live'),
    /** Whether a past moment is reconstructed, rather than shown as it was known at the time. */
    isBack: computed(() => moment.value.kind === 'back'),
    pause,
    live,
    /** Pauses if live, else resumes. */
    toggle: () => (moment.peek().kind === 'live' ? pause() : live()),
    /** Goes to a moment in milliseconds since the epoch: no earlier than the earliest; the latest is live again. */
    stepTo,
    /** Forward (back if negative) by this many milliseconds. */
    stepBy(ms: number) {
      const from = atMs.peek() ?? reachOf(state.peek(), clock())?.latestMs;
      if (from !== undefined) stepTo(from + ms);
    },
  };
}

export type Reach = { earliestMs: number; latestMs: number };

/**
 * The part of the last hour that is completely known; null before the first poll. While the host runs it extends to
 * now, since polls without a change are not reported.
 */
export function reachOf({ host, hour, takenAtMs }: AppState, nowMs: number): Reach | null {
  if (hour.sinceMs === null || takenAtMs === null) return null;
  const latestMs = host.kind === 'running' ? Math.max(takenAtMs, nowMs) : takenAtMs;
  return { earliestMs: Math.max(hour.sinceMs, latestMs - hourMs), latestMs };
}
