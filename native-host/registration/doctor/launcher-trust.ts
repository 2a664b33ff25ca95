import type { Refusal } from '../files/place-refused.ts';

/** Why others could change a launcher: as for the places of an installation, or on Windows that it is not in the profile. */
export type Unsafe = Refusal | 'outside-profile' | 'unreadable';

/** Whether a registered program may be started by `tapmap status`. */
export type LauncherTrust =
  /** It has TapMap's mark, and only root and this user can change it; `version` by the mark, null for a package's. */
  | { readonly kind: 'ours'; readonly version: string | null }
  /** It has no mark of TapMap: somebody else's program under our name. */
  | { readonly kind: 'not-ours' }
  /** It, or a folder above it, could be changed by others, so that its mark shows nothing. `mode` is in octal. */
  | {
      readonly kind: 'unsafe';
      readonly why: Unsafe;
      readonly path: string;
      readonly owner: string | null;
      readonly mode: string | null;
    };
