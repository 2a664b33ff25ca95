import type { Expectation } from '../validation/expectation.ts';

/** Why a file cannot be viewed, as a code with facts; page/files/import-failure-sentence writes the sentence. */
export type ImportFailure =
  | { code: 'too-large'; bytes: number; maxBytes: number }
  /** The browser could not read it: it is a folder, or gone. */
  | { code: 'unreadable' }
  | { code: 'not-json' }
  /** JSON, but not a TapMap export; `got` is the format it claims, null if it claims none. */
  | { code: 'other-format'; got: string | null }
  | { code: 'newer-version'; version: number; newest: number }
  /** `path` leads to the first wrong field: "connections[7].place.latitude". `got` is null where nothing is there. */
  | { code: 'wrong-field'; path: string; expected: Expectation; orNull: boolean; got: string | null };
