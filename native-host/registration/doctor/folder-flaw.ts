/** What is wrong with a folder of this user that TapMap or a browser needs. */
export type FolderFlaw = {
  readonly why:
    /** It belongs to somebody else, often to root after `sudo`. */
    | 'other-owner'
    /** This user is root, and the folder is another user's: `sudo`, with that user's HOME. */
    | 'other-home'
    /** Others can write to it, and so exchange what is in it. */
    | 'writable'
    /** Its owner, this user, may not read it, write to it or go through it. */
    | 'no-access'
    /** A link where TapMap's own folder belongs. */
    | 'link';
  readonly path: string;
  readonly owner: string;
  /** Octal. */
  readonly mode: string;
};
