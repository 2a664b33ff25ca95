import { writeFileSync } from 'node:fs';

/**
 * What every script in this folder does: it gets its arguments, works, and what it gives (anything that JSON can carry)
 * becomes the result of the test's `wine.script(…)`. The response goes through a file, since Node under wine can not use
 * the pipes of Unix.
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
