import type { ExitChoice } from './verdict.ts';

/** The user's settings for the exit watch. */
export type ExitSettings = {
  choice: ExitChoice;
  check: CheckSettings;
};

/** Which service checks the public IP, and when; without a service no check is made. */
export type CheckSettings = {
  service: CheckService | null;
  /** Check again each time the egress routes have changed, not only on click; never outside a required tunnel. */
  onChange: boolean;
  /** Never over UDP; null: not where a VPN tunnel is up and the browser would send UDP past it (check-scope.ts). */
  httpsOnly: boolean | null;
};

/** One of exit-check/services.ts, by its id. `kind` is from a time when there were others. */
export type CheckService = { kind: 'listed'; id: string };

/** No expectation and no service. */
export const defaultExitSettings: ExitSettings = {
  choice: { countries: [], tunnel: false },
  check: { service: null, onChange: false, httpsOnly: null },
};
