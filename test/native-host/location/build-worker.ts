import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the worker into the folder like the host; returns the script's path. */
export async function buildWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'test/native-host/location/worker-entry.ts',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs', codeSplitting: false } },
    },
  });
  return join(folder, 'worker.cjs');
}
