/** Prints the title, and how long the step took. */
export async function timed<Result>(title: string, step: () => Result | Promise<Result>): Promise<Result> {
  const startedAtMs = Date.now();
  console.log(`\n== ${title}`);
  const result = await step();
  console.log(`== ${title}: ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`);
  return result;
}
