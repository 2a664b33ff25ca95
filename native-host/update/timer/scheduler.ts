import type { HostPlatform } from '../../system/host-platform.ts';
import type { ProgramOutput } from '../../system/run-program.ts';

/** What the timer runs. */
export type TimerJob = {
  /** The installed launcher, absolute. */
  readonly launcher: string;
  readonly args: readonly string[];
  /** XDG_DATA_HOME, which a scheduler does not know from a shell's profile; null where it is not set. */
  readonly dataHome: string | null;
};

/** A file of the timer, in the encoding that the scheduler reads. */
export type TimerFile = { readonly path: string; readonly bytes: Buffer };

/** Runs a program by its absolute path. @throws {ProgramFailed} */
export type Run = (path: string, args: string[]) => Promise<ProgramOutput>;

/** What runs a program weekly on one system, for one user and without an administrator. */
export type Scheduler = {
  /** The timer's files; the one that `timerPath` names comes last, so that it stands for all. @throws {TimerFailed} */
  files(job: TimerJob, host: HostPlatform): TimerFile[];
  /** Finds out whether `enable` can work, before anything is written. @throws {TimerFailed} */
  check(job: TimerJob, host: HostPlatform, run: Run): Promise<void>;
  /** Has the system take the files that were written. @throws {TimerFailed} */
  enable(host: HostPlatform, run: Run): Promise<void>;
  /**
   * Has the system stop and forget the timer, before its files are removed. Where no scheduler answers, removing the
   * files is all that is needed. @throws {TimerFailed}
   */
  disable(host: HostPlatform, run: Run): Promise<void>;
  /** Has the system notice that the files are gone. */
  forget(host: HostPlatform, run: Run): Promise<void>;
  /** Milliseconds since the epoch; null where the system does not say. */
  nextRunAtMs(run: Run): Promise<number | null>;
  /** How `enable` is done by hand, as command lines. */
  commands(host: HostPlatform): string[];
  /** Paths of the timer's files, which exist or not. */
  paths(host: HostPlatform): string[];
  /** Folders that `install` may have made; they are removed when they are empty. */
  folders(host: HostPlatform): string[];
};
