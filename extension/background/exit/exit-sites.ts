import type { SiteAnswer, SitesSeen } from '../../exit/evidence.ts';
import { siteAnswer, type Answer } from '../../exit/cdn/site-answer.ts';
import { keepAnswers, sitesSeen } from '../../exit/cdn/sites-seen.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitSites = {
  /** Null without the permission to see answers. */
  seen(): SitesSeen | null;
  permit(permitted: boolean): void;
  answered(answer: Answer): void;
  /** The way out is another: who served pages before says nothing of it. */
  forget(): void;
};

/** Keeps which sites of content networks served the pages of the last while, and nothing else of these pages. */
export function exitSites({ startTimer, onChange }: { startTimer: StartTimer; onChange: () => void }): ExitSites {
  let isPermitted = false;
  let answers: readonly SiteAnswer[] = [];
  let soon: Timer | null = null;

  function tellSoon(): void {
    soon ??= startTimer(pauseMs, () => {
      soon = null;
      onChange();
    });
  }

  return {
    seen: () => (isPermitted ? sitesSeen(keepAnswers(answers, null, Date.now())) : null),
    permit(permitted) {
      if (permitted === isPermitted) return;
      isPermitted = permitted;
      answers = [];
      onChange();
    },
    answered(answer) {
      const found = siteAnswer(answer);
      if (!isPermitted || found === null) return;
      const kept = keepAnswers(answers, found, Date.now());
      if (kept !== answers) tellSoon();
      answers = kept;
    },
    forget: () => (answers = []),
  };
}

/** A page brings many answers at once. */
const pauseMs = 1_000;
