import type { ExitChoice } from './verdict.ts';

/** What the user decided about the exit watch. */
export type ExitSettings = {
  choice: ExitChoice;
  check: CheckSettings;
};

/** Whom to ask how others see this computer, and when; without a service nothing is ever asked. */
export type CheckSettings = {
  service: CheckService | null;
  /** Ask again each time the way out has changed, not only on click. */
  onChange: boolean;
};

export type CheckService =
  | { kind: 'listed'; id: string }
  /** `httpsUrl` answers with the asker's address; `stunUrl` is a STUN server's (RFC 7064), null for none. */
  | { kind: 'own'; httpsUrl: string; stunUrl: string | null };

/** Nothing to judge, and nobody to ask. */
export const defaultExitSettings: ExitSettings = {
  choice: { countries: [], tunnel: false },
  check: { service: null, onChange: false },
};
