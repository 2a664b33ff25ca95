/** Why TapMap writes to no such place. */
export type Refusal =
  /** A link where a folder or file of ours belongs. */
  | 'link'
  /** Something that is no plain file where a file of ours belongs: a pipe, a socket, a device. */
  | 'not-a-file'
  /** A file of more than 1 MiB where a text of ours belongs. */
  | 'too-large'
  /** It belongs to a user that is neither root nor this one; `owner` is the user's name. */
  | 'other-owner'
  /** The same, when root works in this user's home folder, as `sudo` leaves it. */
  | 'other-home'
  /** Others can write to the folder; `mode` is in octal. */
  | 'writable'
  /** It exists, and we did not make it; `found` names what shows it. */
  | 'not-ours'
  /** The program of a copy that the installer of Windows put there, with the same registry keys. */
  | 'other-copy';

/** Writing or removing there could harm what is not TapMap's, or run another user's program. Nothing was changed. */
export class PlaceRefused extends Error {
  override readonly name = 'PlaceRefused';
  readonly refusal: Refusal;
  readonly path: string;
  readonly facts: Readonly<Record<string, string>>;

  constructor(refusal: Refusal, path: string, facts: Readonly<Record<string, string>> = {}) {
    super(`${refusal}: ${path}`);
    this.refusal = refusal;
    this.path = path;
    this.facts = facts;
  }
}
