/** Why a timer cannot be installed or removed. */
export type TimerFailure =
  /** No installed program that the timer could run: a checkout may vanish. */
  | 'not-installed'
  /** `systemctl --user` finds no manager of this user's services; `crontabLine` does the same, null where none can. */
  | 'no-user-manager'
  /** The scheduler has a task of that name that TapMap did not make; `name`. */
  | 'not-ours'
  /** The scheduler's program failed; `program` and what it said, `reason`. */
  | 'scheduler-failed'
  /** The launcher's path has characters that the scheduler cannot be given; `path`. */
  | 'path-unusable';

export class TimerFailed extends Error {
  override readonly name = 'TimerFailed';
  readonly failure: TimerFailure;
  readonly facts: Readonly<Record<string, string | null>>;

  constructor(failure: TimerFailure, facts: Readonly<Record<string, string | null>> = {}, cause?: unknown) {
    super(`${failure}: ${JSON.stringify(facts)}`, { cause });
    this.failure = failure;
    this.facts = facts;
  }
}
