import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolderOnce } from '../make-folder-once.ts';

/** Programs that worlds run, each a file of this folder; odd-sockets is not one of them, since it loads a native module. */
const programs = [
  'connected-pair',
  'connector',
  'database-services',
  'echo-services',
  'half-closed',
  'internet',
  'proxies',
] as const;

export type WorldProgram = (typeof programs)[number];

const root = resolve(import.meta.dirname, '../..');

/**
 * Makes plain JavaScript of the programs that worlds run: a suite starts hundreds of them, and each would spend half a
 * second on its own translation. They are made anew when a file of this folder has changed.
 *
 * @returns the folder, relative to the repository; a program has its name there, with `.js`
 */
export async function bundlePrograms(): Promise<string> {
  const dir = join('.cache/world-programs', sourcesSum());
  await makeFolderOnce(join(root, dir), bundle);
  return dir;
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite'); // only where there is something to make: loading it takes long
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(programs.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}

/** Of all that the programs may import. */
function sourcesSum(): string {
  const hash = createHash('sha256');
  const paths = readdirSync(import.meta.dirname).map((name) => join(import.meta.dirname, name));
  const others = ['scripts/is-record.ts', 'package-lock.json'].map((path) => join(root, path));
  for (const path of [...paths.sort(), ...others]) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
