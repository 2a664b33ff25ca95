import { build } from 'vite';

/** Bundles a file of the extension into a script that defines `window[name]` with the file's exports. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [output] = [result].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Nothing was bundled of ${entry}.`);
  return `window.${name} = (() => { ${chunk.code}; return ${name}; })();`;
}
