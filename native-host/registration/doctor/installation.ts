/** An installation of TapMap as it lies on the disk, by its mark. */
export type Installation = {
  readonly folder: string;
  readonly version: string;
  /** Files that its mark lists and that are gone. */
  readonly missing: readonly string[];
  readonly isSystemWide: boolean;
};
