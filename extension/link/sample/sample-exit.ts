import type { Connection, Egress } from '../../../native-host/protocol.ts';
import type { ExitState, ExitPeriod } from '../../exit/exit-state.ts';
import type { ExitChoice, ExitPlace } from '../../exit/verdict.ts';
import { standingOf } from '../../exit/standing.ts';
import { verdictOf } from '../../exit/verdict-of.ts';
import { sampleCheck, sampleEvidence } from './sample-evidence.ts';
import type { ExitStory } from './sample-story.ts';

/** The exit of the sample computer, with its verdict derived as for a real one. */
export function sampleExit(story: ExitStory, egress: Egress, connections: readonly Connection[], nowMs: number) {
  let evidence = sampleEvidence(story, egress, connections, nowMs);

  function judged(choice: ExitChoice, checking: boolean): ExitState {
    const verdict = verdictOf(choice, evidence, Date.now());
    const last: ExitPeriod = {
      sinceMs: nowMs - 12 * 60_000,
      untilMs: null,
      kind: standingOf(verdict),
      exit: verdict.exit,
      tabs: [],
    };
    return { verdict, evidence, history: [...earlier(story, last.sinceMs, verdict.exit), last], checking };
  }

  return {
    judged,
    /** As if a check had just finished. */
    check() {
      evidence = { ...evidence, check: sampleCheck(story, Date.now()) };
    },
  };
}

/** A morning in the tunnel, with one gap. */
function earlier(story: ExitStory, untilMs: number, exit: ExitPlace | null): ExitPeriod[] {
  if (story === 'no-expectation' || story === 'unknown') return [];
  const away = exit === null ? null : { ...exit, countryCode: 'CA', city: 'Montreal', conclusive: true };
  const home = exit === null ? null : { ...exit, countryCode: 'NL', city: 'Amsterdam', conclusive: true };
  const gapMs = untilMs - 47 * 60_000;
  return [
    { sinceMs: gapMs - 82 * 60_000, untilMs: gapMs, kind: 'as-expected', exit: away, tabs: [] },
    {
      sinceMs: gapMs,
      untilMs: gapMs + 40_000,
      kind: 'no-tunnel',
      exit: home,
      tabs: [
        { title: 'Example News', host: 'news.example', seenAtMs: gapMs + 2000 },
        { title: 'Inbox', host: 'mail.example', seenAtMs: gapMs + 21_000 },
      ],
    },
    { sinceMs: gapMs + 40_000, untilMs, kind: 'as-expected', exit: away, tabs: [] },
  ];
}
