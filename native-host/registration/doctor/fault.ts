import type { ManifestFlaw } from '../read-manifest.ts';
import type { FolderFlaw } from './folder-flaw.ts';
import type { LauncherTrust } from './launcher-trust.ts';
import type { Outcome } from './trial.ts';

/** What a browser, or several by their titles, have to do with a registered program. */
type OfProgram = { readonly browsers: readonly string[]; readonly program: string };
type OfManifest = { readonly browser: string; readonly manifestPath: string };
type Trust<K> = Extract<LauncherTrust, { kind: K }>;
type Ended = Extract<Outcome, { kind: 'ended' }>;

/**
 * Something that is wrong, as a code with facts; the sentence is written where it is shown (commands/sentences/fault-text).
 * Closed and append-only, like the problem codes.
 */
export type FaultFacts =
  /** TapMap is registered with none of the browsers that are here. */
  | { readonly code: 'not-installed'; readonly browsers: readonly string[] }
  /** Every browser that is here is one whose package cannot start other programs. */
  | { readonly code: 'only-confined'; readonly browsers: readonly string[] }
  | ({ readonly code: 'manifest-unusable'; readonly reason: ManifestFlaw } & OfManifest)
  | ({ readonly code: 'program-unusable'; readonly reason: ManifestFlaw; readonly program: string | null } & OfManifest)
  | ({ readonly code: 'extension-not-allowed'; readonly extensionId: string } & OfManifest)
  | { readonly code: 'portal-refused'; readonly browser: string }
  | ({ readonly code: 'program-not-ours' } & OfProgram)
  | ({ readonly code: 'program-unsafe' } & OfProgram & Omit<Trust<'unsafe'>, 'kind'>)
  | ({ readonly code: 'host-cannot-start'; readonly errno: string } & OfProgram)
  | ({ readonly code: 'host-silent'; readonly limitMs: number; readonly saidHello: boolean } & OfProgram)
  | ({ readonly code: 'host-ended' } & OfProgram & Omit<Ended, 'kind'>)
  | ({ readonly code: 'host-garbled'; readonly reason: string } & OfProgram)
  | ({ readonly code: 'host-stays' } & OfProgram)
  | ({ readonly code: 'node-missing' } & OfProgram)
  | ({ readonly code: 'node-too-old'; readonly version: string } & OfProgram)
  | ({ readonly code: 'version-differs'; readonly version: string; readonly thisVersion: string } & OfProgram)
  /** The host's own report of what it cannot read or use (`problem` is a code of the wire contract). */
  | ({
      readonly code: 'host-problem';
      readonly problem: string;
      readonly facts: Readonly<Record<string, string | number | boolean | null>>;
    } & OfProgram)
  /** No system interface shows sockets; the facts as in the problem of that code. */
  | { readonly code: 'sockets-unreadable'; readonly facts: Readonly<Record<string, string | number | boolean | null>> }
  | { readonly code: 'installation-damaged'; readonly folder: string; readonly missing: readonly string[] }
  /** A user's own registration hides that of all users. */
  | {
      readonly code: 'installation-shadowed';
      readonly browsers: readonly string[];
      readonly manifestPath: string;
      readonly program: string;
      readonly version: string | null;
      readonly otherManifestPath: string;
      readonly otherProgram: string;
      readonly otherVersion: string | null;
    }
  /** Different browsers start different installations. */
  | {
      readonly code: 'two-installations';
      readonly browsers: readonly string[];
      readonly program: string;
      readonly version: string | null;
      readonly otherBrowsers: readonly string[];
      readonly otherProgram: string;
      readonly otherVersion: string | null;
    }
  | { readonly code: 'policy-blocks-host'; readonly browser: string; readonly policy: string; readonly place: string }
  | {
      readonly code: 'policy-forbids-user-hosts';
      readonly browser: string;
      readonly policy: string;
      readonly place: string;
    }
  | ({ readonly code: 'folder-unusable' } & FolderFlaw);

export type FaultCode = FaultFacts['code'];

/** `command` mends it; null where no command can, and the sentence says what does. */
export type Fault = FaultFacts & { readonly command: string | null };
