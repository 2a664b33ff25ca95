import { build } from 'vite';

/** Bundles a Node program with all its imports into one file that plain `node` runs. */
export async function bundleForNode(
  entry: string,
  outputDir: string,
  fileName: string,
  format: 'cjs' | 'es',
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
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
