import { build, type Plugin } from 'vite';
import { readOwner } from './release/owner.ts';

/** What native-host/program-files.ts is to know of the host's folder, besides the stores' ids. */
export type HostFiles = {
  /** The folder of the built host; null when the bundle itself will be in it. */
  readonly programDir: string | null;
  /** SHA-256 sums (hex) by file name: a bundle loads no other native module. */
  readonly moduleSums: Readonly<Record<string, string>>;
};

/** Bundles a Node program with all its imports into one file that plain `node` runs. */
export async function bundleForNode(
  entry: string,
  outputDir: string,
  fileName: string,
  format: 'cjs' | 'es',
  hostFiles: HostFiles,
  plugins: Plugin[] = [],
): Promise<void> {
  const storeIds = Object.values(readOwner().storeIds).filter((id) => id !== null);
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins,
    // Otherwise the paths that the bundle names depend on where node_modules really is.
    resolve: { preserveSymlinks: true },
    define: { TAPMAP_BUILT: JSON.stringify({ ...hostFiles, storeIds }) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: outputDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: { format, entryFileNames: fileName, codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  });
}
