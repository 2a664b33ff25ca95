import type { ExitChoice } from './verdict.ts';

/** The user's settings for the exit watch. */
export type ExitSettings = {
  choice: ExitChoice;
  check: CheckSettings;
};

/** Which service checks the public IP, and when; without a service no check is made. */
export type CheckSettings = {
  service: CheckService | null;
  /** Check again each time the egress routes have changed, not only on click. */
  onChange: boolean;
};

export type CheckService =
  | { kind: 'listed'; id: string }
  /** `httpsUrl` responds with the client's address; `stunUrl` is a STUN server's (RFC 7064), null for none. */
  | { kind: 'own'; httpsUrl: string; stunUrl: string | null };

/** No expectation and no service. */
export const defaultExitSettings: ExitSettings = {
  choice: { countries: [], tunnel: false },
  check: { service: null, onChange: false },
};
