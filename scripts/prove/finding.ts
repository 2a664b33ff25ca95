/** One thing that was looked at, as a sentence, with what must not be: nothing, where TapMap keeps its word. */
export type Finding = { readonly sentence: string; readonly wrong: readonly string[] };

/** The lines that are printed for it. */
export function findingLines({ sentence, wrong }: Finding): string[] {
  if (wrong.length === 0) return [`  ok     ${sentence}`];
  return [`  WRONG  ${sentence}`, ...wrong.map((each) => `           ${each}`)];
}
