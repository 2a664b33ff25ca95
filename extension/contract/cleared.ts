/** What "clear" has cleared, and what it could not clear. */
export type Cleared = {
  /** Settings that were not at their defaults. */
  settings: number;
  /** Connections of the last hour that had closed. */
  closed: number;
  /** Programs and countries that had been seen before. */
  seenNames: number;
  exitPeriods: number;
  /** Results of a public IP check. */
  checkResults: number;
  /** Responses that had told a CDN location. */
  cdnResponses: number;
  /** Host names that the browser had responses from. */
  hosts: number;
  /** Full tabs whose view was not the plain one. */
  views: number;
  /** Whether a check service was chosen, whose permission goes with the choice. */
  hadService: boolean;
  failed: readonly ClearFailure[];
};

/** The browser's storage that could not be cleared: the settings on disk, or its part in memory. */
export type ClearFailure = 'settings' | 'session';
