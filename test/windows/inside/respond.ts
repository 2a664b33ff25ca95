import { writeFileSync } from 'node:fs';

/**
 * Used by every script in this folder: the returned value (anything that JSON can represent) becomes the result of the
 * test's `wine.script(…)`. The response goes through a file, since Node under wine cannot use Unix pipes.
 */
export async function respond(work: (args: string[]) => unknown): Promise<void> {
  const [responseFile = '', ...args] = process.argv.slice(2);
  try {
    writeFileSync(responseFile, JSON.stringify({ result: (await work(args)) ?? null }));
  } catch (error) {
    writeFileSync(
      responseFile,
      JSON.stringify({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  }
  process.exit();
}
