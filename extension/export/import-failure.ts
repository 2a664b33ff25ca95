import type { Expectation } from '../validation/expectation.ts';

/** Why a file cannot be viewed, as a code with facts; page/files/import-failure-sentence writes the sentence. */
export type ImportFailure =
  | { code: 'too-large'; bytes: number; maxBytes: number }
  /** Files were dropped, and one can be opened; 0 is something else than a file. */
  | { code: 'not-one-file'; count: number }
  /** The browser could not read it: it is a folder, gone, or was changed meanwhile. */
  | { code: 'unreadable' }
  | { code: 'empty' }
  /** Not in UTF-8, the encoding of JSON (RFC 8259, section 8.1): a picture, an archive, UTF-16. */
  | { code: 'not-text' }
  | { code: 'too-deep'; depth: number; most: number }
  | { code: 'too-many'; of: 'connections' | 'problems' | 'databases' | 'hosts' | 'values'; count: number; most: number }
  /** `path` leads to the first text that is too long, or names the field whose name is. */
  | { code: 'too-long'; path: string; characters: number; most: number }
  | { code: 'not-json' }
  /** JSON, but not a TapMap export; `got` is the format it claims, null if it claims none. */
  | { code: 'other-format'; got: string | null }
  | { code: 'newer-version'; version: number; newest: number }
  /** `path` leads to the first wrong field: "connections[7].place.latitude". `got` is null where nothing is there. */
  | { code: 'wrong-field'; path: string; expected: Expectation; orNull: boolean; got: string | null };
