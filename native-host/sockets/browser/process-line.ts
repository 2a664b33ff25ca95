/** A process as far as it tells whether it belongs to a browser. */
export type ProcessLine = {
  /** The process that started it; 0 or 1 where that has ended. */
  parentPid: number;
  /** What it runs: the path of the program where that can be read, else its file name. */
  program: string;
};

/** Null for a process that has ended, or of which the system tells nothing. */
export type ReadProcess = (pid: number) => ProcessLine | null;
