import type { DebianPackage } from '../packages/debian-packages.ts';

/** How one package, or the packages of one kind, are made: a file of this folder each. */
export type PackageMaker = {
  /** For the line of progress: `Chrome Web Store and Edge Add-ons`. */
  readonly what: string;
  /** The Debian packages whose programs it calls. */
  readonly tools: readonly DebianPackage[];
  /** @returns the absolute paths of the files made, in `outputDir` */
  readonly make: (order: Order) => Promise<string[]>;
};

export type Order = {
  readonly version: string;
  /** An empty folder, removed afterwards. */
  readonly workDir: string;
  readonly outputDir: string;
  readonly compression: Compression;
};

/** Quick is for tests: the same contents in larger archives, since xz takes two minutes for each that brings Node. */
export type Compression = 'published' | 'quick';

/** The level of xz(1). */
export const xzLevel: Readonly<Record<Compression, number>> = { published: 6, quick: 0 };
